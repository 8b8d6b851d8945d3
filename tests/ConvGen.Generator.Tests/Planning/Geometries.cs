using ConvGen.Generator.Model;
using CsCheck;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>Convolutions of every sort, drawn at random but the same in every run.</summary>
internal static class Geometries
{
    private static readonly Gen<int> Channels = Gen.Frequency((6, Gen.Int[1, 9]), (4, Gen.Int[1, 40]), (1, Gen.OneOf(64, 100, 128, 511)));

    private static readonly Gen<int> Extent = Gen.Frequency((5, Gen.Int[1, 12]), (4, Gen.Int[1, 70]), (1, Gen.OneOf(224, 257, 1000)));

    // Nothing, as much as keeps the extent, or too much: more on a side than the kernel spans.
    private static readonly Gen<Axis> AnyAxis =
        from extent in Extent
        from kernel in Gen.Frequency((4, Gen.Int[1, 3]), (2, Gen.Int[1, 7]), (1, Gen.Int[8, 12]))
        from stride in Gen.Frequency((3, Gen.Const(1)), (2, Gen.Int[2, 3]), (1, Gen.Int[4, 9]))
        from dilation in Gen.Frequency((4, Gen.Const(1)), (1, Gen.Int[2, 5]))
        from before in Gen.Frequency((2, Gen.Const(0)), (2, Gen.Int[0, 3]), (1, Gen.Int[0, 15]))
        from after in Gen.Frequency((2, Gen.Const(before)), (1, Gen.Const(0)), (1, Gen.Int[0, 15]))
        select new Axis(extent, kernel, stride, dilation, before, after);

    private static readonly Gen<Axis> FittingAxis = AnyAxis.Where(axis => axis.OutputExtent >= 1);

    private static readonly Gen<Geometry> Fixed =
        from element in Gen.OneOf(ElementType.Float, ElementType.Double)
        from groups in Gen.Frequency((4, Gen.Const(1)), (2, Gen.Int[2, 8]))
        from inChannels in Channels
        from outChannels in Channels
        from height in FittingAxis
        from width in FittingAxis
        from bias in Gen.Bool
        select new Geometry(
            element, Rank: 2, inChannels * groups, outChannels * groups, groups, Axis.None, height, width, bias, Model.TensorLayout.ChannelsFirst, Model.PaddingMode.Zeros);

    private static readonly Gen<Geometry> Pointwise =
        from geometry in Fixed
        select geometry with
        {
            Height = geometry.Height with { Kernel = 1, Stride = 1, PaddingBefore = 0, PaddingAfter = 0 },
            Width = geometry.Width with { Kernel = 1, Stride = 1, PaddingBefore = 0, PaddingAfter = 0 },
        };

    private static readonly Gen<Geometry> RunTime =
        from geometry in Gen.Frequency((4, Fixed), (1, Pointwise))
        select geometry with { Height = geometry.Height with { Extent = null }, Width = geometry.Width with { Extent = null } };

    private static readonly Gen<Geometry> Any = Gen.Frequency((6, Fixed), (1, Pointwise), (2, RunTime));

    /// <summary>The first of an endless, fixed sequence.</summary>
    public static IReadOnlyList<Geometry> Sample(int count)
    {
        // The state and the stream are arbitrary. What matters is that a failure in one place is a failure in every other.
        PCG random = new(stream: 1, seed: 2024);
        return [.. Enumerable.Range(0, count).Select(_ => Any.Generate(random, null, out Size _))];
    }
}
