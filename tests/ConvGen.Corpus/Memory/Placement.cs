using System.Globalization;

namespace ConvGen.Numerics;

/// <summary>The position of a buffer in guarded memory.</summary>
/// <param name="Elements">
/// The number of elements between the inaccessible page before it and its beginning; null if it ends at the page after it.
/// </param>
/// <param name="Bytes">The number of additional bytes.</param>
internal sealed record Placement(int? Elements, int Bytes = 0)
{
    /// <summary>The buffer ends at an inaccessible page.</summary>
    public static Placement AtEnd { get; } = new(Elements: null);

    /// <summary>The buffer begins at an inaccessible page.</summary>
    public static Placement AtBeginning { get; } = new(0);

    /// <summary>
    /// Every position of a buffer relative to the widest vector, of 16 lanes, except the aligned one at the start of a page, and a position where not
    /// even its elements are aligned, as when a program reads them from the middle of a file.
    /// </summary>
    public static IReadOnlyList<Placement> Unaligned { get; } = [.. Enumerable.Range(1, 15).Select(elements => new Placement(elements)), new(0, Bytes: 1)];

    public override string ToString() => (Elements, Bytes) switch
    {
        (null, _) => "ending at an inaccessible page",
        (0, 0) => "beginning at an inaccessible page",
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{Elements} elements after an inaccessible page"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Elements} elements and {Bytes} bytes after an inaccessible page"),
    };
}
