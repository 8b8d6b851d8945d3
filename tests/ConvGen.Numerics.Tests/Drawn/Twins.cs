namespace ConvGen.Numerics.Drawn;

/// <summary>Equivalent declarations that are written differently, so their kernels must give the same bits.</summary>
internal static class Twins
{
    /// <summary>All twins of a declaration, each with a description of the difference.</summary>
    public static IReadOnlyList<(string Relation, KernelCase Case)> Of(KernelCase drawn)
    {
        List<(string, KernelCase)> twins =
        [
            ("extents given at another time", drawn with { DeclaresExtents = !drawn.DeclaresExtents, UnrollFull = false }),
            ("the other layout", drawn with { Layout = drawn.Layout == TensorLayout.ChannelsFirst ? TensorLayout.ChannelsLast : TensorLayout.ChannelsFirst }),
        ];
        if (drawn.Depthwise)
        {
            twins.Add(("groups instead of depthwise", drawn with { Depthwise = false, Groups = drawn.InChannels }));
        }
        else if (drawn.Pointwise)
        {
            twins.Add(("a kernel of one tap instead of 1x1", drawn with { Pointwise = false }));
        }
        else if (drawn.Rank < 3)
        {
            twins.Add(("an axis of one element more", drawn with { Rank = drawn.Rank + 1 }));
        }

        return twins;
    }
}
