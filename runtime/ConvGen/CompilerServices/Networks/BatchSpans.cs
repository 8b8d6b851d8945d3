using System.ComponentModel;
using System.Runtime.InteropServices;

namespace ConvGen.CompilerServices;

/// <summary>The spans of a call that computes several images. Each contains one image after the other.</summary>
/// <remarks>
/// This API supports generated code and is not intended to be used directly. Spans cannot be elements of an array, and each must be pinned by a statement of
/// its own before other threads use it, so there is a fixed number of them: <c>BatchLimits.Spans</c>.
/// </remarks>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe ref struct BatchSpans<T>
    where T : unmanaged
{
    private Span<T> _span0;
    private Span<T> _span1;
    private Span<T> _span2;
    private Span<T> _span3;
    private Span<T> _span4;
    private Span<T> _span5;
    private Span<T> _span6;
    private Span<T> _span7;
    private Span<T> _span8;
    private Span<T> _span9;
    private Span<T> _span10;
    private Span<T> _span11;
    private Span<T> _span12;
    private Span<T> _span13;
    private Span<T> _span14;
    private Span<T> _span15;
    private int _count;

    /// <summary>Adds the inputs or outputs of all images. Outputs are written although they are passed as read-only.</summary>
    /// <param name="span">The span.</param>
    public void Add(ReadOnlySpan<T> span)
    {
        Span<T> writable = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(span), span.Length);
        switch (_count++)
        {
            case 0:
                _span0 = writable;
                break;
            case 1:
                _span1 = writable;
                break;
            case 2:
                _span2 = writable;
                break;
            case 3:
                _span3 = writable;
                break;
            case 4:
                _span4 = writable;
                break;
            case 5:
                _span5 = writable;
                break;
            case 6:
                _span6 = writable;
                break;
            case 7:
                _span7 = writable;
                break;
            case 8:
                _span8 = writable;
                break;
            case 9:
                _span9 = writable;
                break;
            case 10:
                _span10 = writable;
                break;
            case 11:
                _span11 = writable;
                break;
            case 12:
                _span12 = writable;
                break;
            case 13:
                _span13 = writable;
                break;
            case 14:
                _span14 = writable;
                break;
            default:
                _span15 = writable;
                break;
        }
    }

    /// <summary>Pins the spans as long as several threads compute the images.</summary>
    internal readonly void Run(BatchCall<T> call, int images, int threads)
    {
        fixed (T*
            span0 = _span0, span1 = _span1, span2 = _span2, span3 = _span3, span4 = _span4, span5 = _span5, span6 = _span6, span7 = _span7,
            span8 = _span8, span9 = _span9, span10 = _span10, span11 = _span11, span12 = _span12, span13 = _span13, span14 = _span14, span15 = _span15)
        {
            ReadOnlySpan<PinnedSpan<T>> pinned =
            [
                new(span0, _span0.Length),
                new(span1, _span1.Length),
                new(span2, _span2.Length),
                new(span3, _span3.Length),
                new(span4, _span4.Length),
                new(span5, _span5.Length),
                new(span6, _span6.Length),
                new(span7, _span7.Length),
                new(span8, _span8.Length),
                new(span9, _span9.Length),
                new(span10, _span10.Length),
                new(span11, _span11.Length),
                new(span12, _span12.Length),
                new(span13, _span13.Length),
                new(span14, _span14.Length),
                new(span15, _span15.Length),
            ];
            call.Run(pinned, images, threads);
        }
    }
}
