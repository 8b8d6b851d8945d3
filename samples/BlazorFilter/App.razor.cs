using ImageFilter;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BlazorFilter;

/// <summary>The page.</summary>
public sealed partial class App(IJSRuntime browser) : ComponentBase, IAsyncDisposable
{
    private ElementReference _file;
    private ElementReference _before;
    private ElementReference _after;
    private IJSObjectReference? _pictures;
    private Picture _picture = TestPicture.Draw();
    private Filter _filter = Filter.All[0];
    private Comparison? _comparison;
    private string _problem = "";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_pictures is not null)
        {
            await _pictures.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _pictures = await browser.InvokeAsync<IJSObjectReference>("import", "./picture.js");
            await ShowAsync();
        }
    }

    private static string Milliseconds(TimeSpan time) => $"{time.TotalMilliseconds:F1}";

    private Task ChooseFilterAsync(ChangeEventArgs change)
    {
        _filter = Filter.All.Single(filter => filter.Name == (string?)change.Value);
        return ShowAsync();
    }

    private async Task ChoosePictureAsync()
    {
        try
        {
            _problem = "";
            _picture = (await _pictures!.InvokeAsync<BrowserPicture>("read", _file)).ToPicture();
        }
        catch (JSException)
        {
            _problem = "The browser cannot read this file as a picture. Choose another one.";
            return;
        }

        await ShowAsync();
    }

    private async Task ShowAsync()
    {
        // Lets the page show that it is busy before the program's only thread is.
        _comparison = null;
        StateHasChanged();
        await DrawAsync(_before, _picture);
        await Task.Delay(1);

        var comparison = Comparison.Run(_picture, _filter);
        await DrawAsync(_after, comparison.Filtered);
        _comparison = comparison;
        StateHasChanged();
    }

    private ValueTask DrawAsync(ElementReference canvas, Picture picture)
    {
        var content = BrowserPicture.From(picture);
        return _pictures!.InvokeVoidAsync("draw", canvas, content.Pixels, content.Width, content.Height);
    }
}
