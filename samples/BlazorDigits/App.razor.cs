using Digits;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BlazorDigits;

/// <summary>The page.</summary>
public sealed partial class App(IJSRuntime browser) : ComponentBase, IAsyncDisposable
{
    private readonly DigitNetwork _network = new();
    private DotNetObjectReference<App>? _this;
    private ElementReference _canvas;
    private IJSObjectReference? _drawing;
    private Recognition? _recognition;
    private bool _isReady;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_drawing is not null)
        {
            await _drawing.DisposeAsync();
        }

        _this?.Dispose();
    }

    /// <summary>Recognizes the digit on the canvas. The page's script calls this while the user draws.</summary>
    /// <param name="brightness">The brightness of the pixels, row by row.</param>
    /// <param name="width">The number of columns.</param>
    [JSInvokable]
    public void Recognize(byte[] brightness, int width)
    {
        Drawing drawing = new(brightness.Length / width, width, [.. brightness.Select(value => value / 255f)]);
        _recognition = Framing.Frame(drawing) is { } image ? Recognition.Of(_network, image) : null;
        StateHasChanged();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _this = DotNetObjectReference.Create(this);
            _drawing = await browser.InvokeAsync<IJSObjectReference>("import", "./drawing.js");
            await _drawing.InvokeVoidAsync("start", _canvas, _this);
            _isReady = true;
            StateHasChanged();
        }
    }

    // The script then has the empty canvas recognized.
    private ValueTask ClearAsync() => _drawing?.InvokeVoidAsync("clear", _canvas) ?? ValueTask.CompletedTask;
}
