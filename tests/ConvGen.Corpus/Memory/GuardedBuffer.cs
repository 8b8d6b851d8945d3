using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ConvGen.Numerics;

/// <summary>
/// Memory between two inaccessible pages. A span is placed in it, and the rest is filled with canaries, which are NaN in both precisions: if they are
/// read, NaN spreads to the result, and if they are overwritten, that is detected. Accessing an inaccessible page ends the process.
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

    /// <summary>Allocates space for a span of the given length and at least one page of canaries.</summary>
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

    /// <summary>Whether a canary outside the span was overwritten.</summary>
    public bool IsOverwritten => Bytes[.._start].ContainsAnyExcept(Canary) || Bytes[(_start + _spanLength)..].ContainsAnyExcept(Canary);

    /// <summary>Whether nothing has been written since the span was placed, neither inside nor outside it.</summary>
    public bool IsUntouched => !Bytes.ContainsAnyExcept(Canary);

    private unsafe Span<byte> Bytes => new((void*)(_whole + Environment.SystemPageSize), _accessible);

    /// <summary>Places the span, with canaries inside and outside it.</summary>
    public Span<T> Place(Placement placement)
    {
        Bytes.Fill(Canary);
        _start = placement.Elements is { } elements ? (elements * Unsafe.SizeOf<T>()) + placement.Bytes : _accessible - _spanLength;
        return Span;
    }

    /// <summary>Places the span and copies these elements into it.</summary>
    public void Place(Placement placement, ReadOnlySpan<T> elements) => elements.CopyTo(Place(placement));

    public void Dispose() => Pages.Release(_whole, _accessible + (2 * Environment.SystemPageSize));
}
