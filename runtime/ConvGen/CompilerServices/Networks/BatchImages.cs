using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>The images that a thread computes, one after the other.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct BatchImages<T>
    where T : unmanaged
{
    private readonly ReadOnlySpan<PinnedSpan<T>> _spans;

    internal BatchImages(ReadOnlySpan<PinnedSpan<T>> spans, int first, int end)
    {
        _spans = spans;
        (First, End) = (first, end);
    }

    /// <summary>Gets the first image.</summary>
    public int First { get; }

    /// <summary>Gets the image after the last one.</summary>
    public int End { get; }

    /// <summary>Gets an image in one of the spans.</summary>
    /// <param name="span">The span, in the order in which they were added.</param>
    /// <param name="image">The image.</param>
    /// <param name="length">The number of elements in an image.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<T> Image(int span, int image, int length) => _spans[span].Span.Slice(image * length, length);
}

/// <summary>Computes images one after the other.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
/// <typeparam name="T">The element type.</typeparam>
/// <param name="images">The images.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void BatchPart<T>(in BatchImages<T> images)
    where T : unmanaged;
