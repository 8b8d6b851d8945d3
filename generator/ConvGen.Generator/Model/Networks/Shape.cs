using System.Globalization;
using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Model.Networks;

/// <summary>The shape of an image in a network, without the batch: the channels first, then the extents, slowest first.</summary>
/// <param name="Extents">The extents: one (a vector) to four (a volume).</param>
internal sealed record Shape(EquatableArray<int> Extents)
{
    /// <summary>The most axes that an image has.</summary>
    public const int MostAxes = 4;

    /// <summary>The number of axes.</summary>
    public int Rank => Extents.Count;

    /// <summary>The number of channels: the extent of the first axis.</summary>
    public int Channels => Extents[0];

    /// <summary>The number of elements, at most the largest <see cref="int"/>. Valid networks have only shapes with fewer.</summary>
    public long Length => Extents.Aggregate(1L, (product, extent) => Math.Min(product * extent, int.MaxValue));

    /// <summary>The number of elements of one channel.</summary>
    public int Plane => (int)(Length / Channels);

    /// <summary>The product of the extents before an axis.</summary>
    public int Outer(int axis) => Extents.Take(axis).Aggregate(1, (product, extent) => product * extent);

    /// <summary>The product of the extents after an axis.</summary>
    public int Inner(int axis) => Extents.Skip(axis + 1).Aggregate(1, (product, extent) => product * extent);

    /// <summary>The product of an axis's extent and those after it.</summary>
    public int Slice(int axis) => Extents[axis] * Inner(axis);

    /// <summary>The number of rows: the last extent but one, or 1 for a signal or a vector.</summary>
    public int Rows => Rank > 2 ? Extents[Rank - 2] : 1;

    /// <summary>The number of columns: the last extent.</summary>
    public int Columns => Extents[Rank - 1];

    /// <summary>The extents of the slices, rows and columns; those of axes that the image does not have are 1.</summary>
    public IReadOnlyList<int> Volume => [.. Enumerable.Repeat(1, MostAxes - Rank), .. Extents.Skip(1)];

    /// <summary>The extents, with extents of 1 before them, so that there are four.</summary>
    public IReadOnlyList<int> Padded => [.. Enumerable.Repeat(1, MostAxes - Rank), .. Extents];

    /// <summary>The shape as it is written in messages and tables, such as <c>(6, 14, 14)</c>.</summary>
    public override string ToString() => $"({string.Join(", ", Extents.Select(extent => extent.ToString(CultureInfo.InvariantCulture)))})";

    /// <summary>A shape with these extents.</summary>
    public static Shape Of(params int[] extents) => new(extents.ToEquatableArray());
}
