using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;
using CsCheck;
using Layout = ConvGen.Generator.Vocabulary.TensorLayout;
using Mode = ConvGen.Generator.Vocabulary.PaddingMode;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>Convolutions of every kind, drawn at random but the same in every run.</summary>
internal static class Geometries
{
    private static readonly Gen<int> Channels = Gen.Frequency((6, Gen.Int[1, 9]), (4, Gen.Int[1, 40]), (1, Gen.OneOf(64, 100, 128, 511)));

    private static readonly Gen<int> Extent = Gen.Frequency((5, Gen.Int[1, 12]), (4, Gen.Int[1, 70]), (1, Gen.OneOf(224, 257, 1000)));

    private static readonly Gen<int> Kernel = Gen.Frequency((4, Gen.Int[1, 3]), (2, Gen.Int[1, 7]), (1, Gen.Int[8, 12]));

    private static readonly Gen<int> Dilation = Gen.Frequency((4, Gen.Const(1)), (1, Gen.Int[2, 5]));

    private static readonly Gen<int> ForwardStride = Gen.Frequency((3, Gen.Const(1)), (2, Gen.Int[2, 3]), (1, Gen.Int[4, 9]));

    private static readonly Gen<int> TransposedStride = Gen.Frequency((2, Gen.Const(1)), (4, Gen.Const(2)), (1, Gen.Int[3, 4]));

    // None, as much as preserves the extent, or too much: more on one side than the kernel spans.
    private static readonly Gen<(int Before, int After)> Padding =
        from before in Gen.Frequency((2, Gen.Const(0)), (2, Gen.Int[0, 3]), (1, Gen.Int[0, 15]))
        from after in Gen.Frequency((2, Gen.Const(before)), (1, Gen.Const(0)), (1, Gen.Int[0, 15]))
        select (before, after);

    private static readonly Gen<Axis> Forward = (
        from extent in Extent
        from kernel in Kernel
        from stride in ForwardStride
        from dilation in Dilation
        from padding in Padding
        select new Axis(extent, kernel, stride, dilation, padding.Before, padding.After)).Where(axis => axis.OutputExtent >= 1);

    private static readonly Gen<Axis> Transposed = (
        from extent in Extent
        from kernel in Kernel
        from stride in TransposedStride
        from dilation in Dilation
        from padding in Padding
        from outputPadding in Gen.Int[0, Math.Max(stride, dilation) - 1]
        select new Axis(extent, kernel, stride, dilation, padding.Before, padding.After, outputPadding, IsTransposed: true))
        .Where(axis => axis.OutputExtent >= 1);

    private static readonly Gen<Geometry> ForwardGeometry =
        from geometry in OnAxes(Forward)
        from mode in Gen.Frequency((4, Gen.Const(Mode.Zeros)), (1, Gen.OneOf(Mode.Reflect, Mode.Replicate, Mode.Circular)))
        where geometry.Axes.All(axis => Math.Max(axis.PaddingBefore, axis.PaddingAfter) <= Reach(mode, axis.Extent!.Value))
        select geometry with { PaddingMode = mode };

    private static readonly Gen<Geometry> Pointwise =
        from geometry in ForwardGeometry
        select geometry with { Depth = PointwiseAxis(geometry.Depth), Height = PointwiseAxis(geometry.Height), Width = PointwiseAxis(geometry.Width) };

    private static readonly Gen<Geometry> Fixed = Gen.Frequency((6, ForwardGeometry), (1, Pointwise), (2, OnAxes(Transposed)));

    private static readonly Gen<Geometry> RunTime =
        from geometry in Fixed
        select geometry with
        {
            Depth = geometry.Rank > 2 ? geometry.Depth with { Extent = null } : geometry.Depth,
            Height = geometry.Rank > 1 ? geometry.Height with { Extent = null } : geometry.Height,
            Width = geometry.Width with { Extent = null },
        };

    private static readonly Gen<Geometry> Any = Gen.Frequency((7, Fixed), (2, RunTime));

    /// <summary>The first items of an infinite, fixed sequence.</summary>
    public static IReadOnlyList<Geometry> Sample(int count)
    {
        // The state and the stream are arbitrary. What matters is that a failure on one machine is a failure on every other.
        PCG random = new(stream: 1, seed: 2024);
        return [.. Enumerable.Range(0, count).Select(_ => Any.Generate(random, null, out Size _))];
    }

    private static Gen<Geometry> OnAxes(Gen<Axis> axis) =>
        from element in Gen.OneOf(ElementType.Float, ElementType.Double)
        from layout in Gen.Frequency((3, Gen.Const(Layout.ChannelsFirst)), (1, Gen.Const(Layout.ChannelsLast)))
        from rank in Gen.Frequency((2, Gen.Const(1)), (6, Gen.Const(2)), (1, Gen.Const(3)))
        from groups in Gen.Frequency((4, Gen.Const(1)), (2, Gen.Int[2, 8]))
        from inChannels in Channels
        from outChannels in Channels
        from axes in axis.Array[3]
        from bias in Gen.Bool
        let none = Axis.None with { IsTransposed = axes[0].IsTransposed }
        let depth = rank > 2 ? axes[0] with { Extent = Math.Min(axes[0].Extent!.Value, 20) } : none
        let height = rank > 1 ? axes[1] : none
        where depth.OutputExtent >= 1
        select new Geometry(NumberFormats.Of(element), rank, inChannels * groups, outChannels * groups, groups, depth, height, axes[2], bias, layout, Mode.Zeros);

    private static Axis PointwiseAxis(Axis axis) => axis with { Kernel = 1, Stride = 1, PaddingBefore = 0, PaddingAfter = 0 };

    private static int Reach(Mode mode, int extent) => mode switch
    {
        Mode.Reflect => extent - 1,
        Mode.Circular => extent,
        _ => int.MaxValue,
    };
}
