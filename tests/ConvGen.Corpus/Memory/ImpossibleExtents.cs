namespace ConvGen.Numerics;

/// <summary>Extents that no image can have, or no image that fits in a span.</summary>
internal static class ImpossibleExtents
{
    // A single one of the last two gives more elements than a kernel supports, or more than any buffer here has.
    private static readonly int[] Alone = [0, -1, int.MinValue, 1 << 30, int.MaxValue];

    /// <summary>Each axis with an impossible extent, and combinations that are impossible although each extent alone is possible.</summary>
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

    /// <summary>The number of input elements, computed in an <c>int</c> with overflow.</summary>
    public static int WrappedElements(KernelCase kernelCase, int[] extents) =>
        extents.Aggregate(kernelCase.InChannels, (product, extent) => unchecked(product * extent));

    // The smallest extents whose product overflows to a negative int, and extents whose product overflows to zero.
    private static int[] Together(int rank) => rank switch
    {
        1 => [],
        2 => [46_341, 65_536],
        _ => [1_291, 2_048],
    };
}
