using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Model.Networks;

/// <summary>
/// The axes along which two images are combined. Consecutive axes along which both, or the same one of them, have their own elements are one axis, so
/// that rows are as long as possible.
/// </summary>
/// <param name="Extents">The four extents of the result, slowest first; those before the first axis are 1.</param>
/// <param name="Left">The axes along which the left image is not repeated: bit 0 for the slowest of the four.</param>
/// <param name="Right">The axes along which the right image is not repeated.</param>
internal sealed record BroadcastAxes(EquatableArray<int> Extents, int Left, int Right)
{
    /// <summary>The axes of a combination.</summary>
    public static BroadcastAxes Of(Shape left, Shape right, Shape output)
    {
        var axes = new List<(int Extent, bool Left, bool Right)>();
        for (int axis = 0; axis < Shape.MostAxes; axis++)
        {
            int extent = output.Padded[axis];
            (bool ofLeft, bool ofRight) = (left.Padded[axis] == extent, right.Padded[axis] == extent);
            if (extent == 1)
            {
                continue;
            }

            if (axes.Count > 0 && axes[axes.Count - 1] is var slower && (slower.Left, slower.Right) == (ofLeft, ofRight))
            {
                axes[axes.Count - 1] = (slower.Extent * extent, ofLeft, ofRight);
            }
            else
            {
                axes.Add((extent, ofLeft, ofRight));
            }
        }

        axes.InsertRange(0, Enumerable.Repeat((1, true, true), Shape.MostAxes - axes.Count));
        return new(axes.Select(axis => axis.Extent).ToEquatableArray(), Bits(axes.Select(axis => axis.Left)), Bits(axes.Select(axis => axis.Right)));
    }

    private static int Bits(IEnumerable<bool> axes) => axes.Select((isOwn, axis) => isOwn ? 1 << axis : 0).Sum();
}
