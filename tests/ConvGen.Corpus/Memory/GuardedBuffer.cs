using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ConvGen.Numerics;

/// <summary>
/// Memory between two inaccessible pages. A span is placed in it; all the rest is full of canaries, which are NaN in either precision: read
/// outside the span, they would spread, and written over, they would be missed. Reading or writing an inaccessible page ends the process.
/// </summary>
internal sealed class GuardedBuffer<T> : IDisposable
    where T : unmanaged
{
    private const byte Canary = 0xFF;

    private static readonly IPages Pages = OperatingSystem.IsWindows() ? new WindowsPages() : new UnixPages();

    private readonly nint _whole;
    private readonly int _accessible;
    private readonly int _spanLength;
    private int _start;

    /// <summary>Makes room for a span of so many elements, and for a page of canaries at least.</summary>
    public GuardedBuffer(int length)
    {
        int page = Environment.SystemPageSize;
        _spanLength = length * Unsafe.SizeOf<T>();
        _accessible = (((_spanLength + page - 1) / page) + 1) * page;
        _whole = Pages.Reserve(page + _accessible + page);
        Pages.Open(_whole + page, _accessible);
    }

    /// <summary>The span where it was last placed.</summary>
    public Span<T> Span => MemoryMarshal.Cast<byte, T>(Bytes.Slice(_start, _spanLength));

    /// <summary>Whether a canary beside the span was written over.</summary>
    public bool IsOverwritten => Bytes[.._start].ContainsAnyExcept(Canary) || Bytes[(_start + _spanLength)..].ContainsAnyExcept(Canary);

    /// <summary>Whether nothing was written since the span was placed, neither in it nor beside it.</summary>
    public bool IsUntouched => !Bytes.ContainsAnyExcept(Canary);

    private unsafe Span<byte> Bytes => new((void*)(_whole + Environment.SystemPageSize), _accessible);

    /// <summary>Places the span, with canaries in it and beside it.</summary>
    public Span<T> Place(Placement placement)
    {
        Bytes.Fill(Canary);
        _start = placement.Elements is { } elements ? (elements * Unsafe.SizeOf<T>()) + placement.Bytes : _accessible - _spanLength;
        return Span;
    }

    /// <summary>Places the span, with these elements in it.</summary>
    public void Place(Placement placement, ReadOnlySpan<T> elements) => elements.CopyTo(Place(placement));

    public void Dispose() => Pages.Release(_whole, _accessible + (2 * Environment.SystemPageSize));
}
