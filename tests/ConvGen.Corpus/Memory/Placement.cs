using System.Globalization;

namespace ConvGen.Numerics;

/// <summary>Where a buffer lies in guarded memory.</summary>
/// <param name="Elements">The elements between the inaccessible page before it and its beginning; null where it ends at the page behind it.</param>
/// <param name="Bytes">The bytes besides.</param>
internal sealed record Placement(int? Elements, int Bytes = 0)
{
    /// <summary>The buffer ends at an inaccessible page.</summary>
    public static Placement AtEnd { get; } = new(Elements: null);

    /// <summary>The buffer begins at an inaccessible page.</summary>
    public static Placement AtBeginning { get; } = new(0);

    /// <summary>
    /// Every place that a buffer can have in the widest vector, of 16 lanes, but the first, at a page, which is aligned; and one where not even its
    /// elements are aligned, as where a program reads them from the middle of a file.
    /// </summary>
    public static IReadOnlyList<Placement> Unaligned { get; } = [.. Enumerable.Range(1, 15).Select(elements => new Placement(elements)), new(0, Bytes: 1)];

    public override string ToString() => (Elements, Bytes) switch
    {
        (null, _) => "ending at an inaccessible page",
        (0, 0) => "beginning at an inaccessible page",
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{Elements} elements behind an inaccessible page"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Elements} elements and {Bytes} bytes behind an inaccessible page"),
    };
}
