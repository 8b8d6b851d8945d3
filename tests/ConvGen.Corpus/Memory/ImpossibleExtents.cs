namespace ConvGen.Numerics;

/// <summary>Extents that no image can have, or none that fits a span.</summary>
internal static class ImpossibleExtents
{
    // A single one of the last two makes more elements than a kernel supports, or as many as no buffer here has.
    private static readonly int[] Alone = [0, -1, int.MinValue, 1 << 30, int.MaxValue];

    /// <summary>Each axis impossible by itself, and all of them together, where each by itself would be possible.</summary>
    public static IEnumerable<int[]> Of(KernelCase kernelCase)
    {
        int[] extents = kernelCase.Extents;
        for (int axis = 0; axis < extents.Length; axis++)
        {
            foreach (int impossible in Alone)
            {
                yield return [.. extents[..axis], impossible, .. extents[(axis + 1)..]];
            }
        }

        foreach (int together in Together(extents.Length))
        {
            yield return [.. Enumerable.Repeat(together, extents.Length)];
        }
    }

    /// <summary>The elements of the input as an <c>int</c> would count them.</summary>
    public static int WrappedElements(KernelCase kernelCase, int[] extents) =>
        extents.Aggregate(kernelCase.InChannels, (product, extent) => unchecked(product * extent));

    // The least whose product an int takes for a negative number, and one whose product it takes for zero.
    private static int[] Together(int rank) => rank switch
    {
        1 => [],
        2 => [46_341, 65_536],
        _ => [1_291, 2_048],
    };
}
