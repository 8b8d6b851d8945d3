namespace ConvGen.CompilerServices;

/// <summary>A span over pinned memory, which can be stored where spans cannot.</summary>
internal readonly unsafe struct PinnedSpan<T>(T* start, int length)
    where T : unmanaged
{
    private readonly T* _start = start;
    private readonly int _length = length;

    /// <summary>The span.</summary>
    public Span<T> Span => new(_start, _length);
}
