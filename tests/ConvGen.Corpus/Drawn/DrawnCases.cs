using CsCheck;

namespace ConvGen.Numerics.Drawn;

/// <summary>Randomly drawn declarations of every kind, with every option.</summary>
internal static class DrawnCases
{
    // The limits that keep the run time of a kernel, and especially of the oracle, within a few milliseconds.
    private const long MostMultiplyAdds = 200_000;
    private const int MostElements = 20_000;

    // Half of the limit of Unroll.Full, so that transposed kernels with outputs without taps do not exceed it either.
    private const int MostUnrolledMultiplyAdds = 512;
    private const int MostUnrolledOutputs = 128;

    private static readonly Sizes Usual = new(
        Channels: Gen.Frequency((6, Gen.Int[1, 9]), (4, Gen.Int[1, 40]), (1, Gen.OneOf(48, 64, 65, 100))),
        Extent: Gen.Frequency((5, Gen.Int[1, 12]), (4, Gen.Int[1, 70]), (1, Gen.Int[71, 200])));

    // A volume of the usual sizes would have too many elements.
    private static readonly Sizes OfVolumes = new(Channels: Gen.Int[1, 6], Extent: Gen.Frequency((4, Gen.Int[1, 6]), (1, Gen.Int[7, 20])));

    // Small enough that every multiply-add can be written out.
    private static readonly Sizes Tiny = new(Channels: Gen.Int[1, 3], Extent: Gen.Int[1, 5]);

    private static readonly Gen<int> Groups = Gen.Frequency((4, Gen.Const(1)), (2, Gen.Int[2, 8]));

    private static readonly Gen<int> Kernel = Gen.Frequency((4, Gen.Int[1, 3]), (2, Gen.Int[1, 7]), (1, Gen.Int[8, 12]));

    private static readonly Gen<int> Dilation = Gen.Frequency((4, Gen.Const(1)), (1, Gen.Int[2, 5]));

    private static readonly Gen<int> ForwardStride = Gen.Frequency((3, Gen.Const(1)), (2, Gen.Int[2, 3]), (1, Gen.Int[4, 9]));

    private static readonly Gen<int> TransposedStride = Gen.Frequency((2, Gen.Const(1)), (4, Gen.Const(2)), (1, Gen.Int[3, 4]), (1, Gen.Int[5, 30]));

    // None, as much as preserves the extent, or too much: more on one side than the kernel spans.
    private static readonly Gen<(int Before, int After)> Padding =
        from before in Gen.Frequency((2, Gen.Const(0)), (2, Gen.Int[0, 3]), (1, Gen.Int[0, 15]))
        from after in Gen.Frequency((2, Gen.Const(before)), (1, Gen.Const(0)), (1, Gen.Int[0, 15]))
        select (before, after);

    private static readonly Gen<KernelCase> Shape =
        from rank in Gen.Frequency((2, Gen.Const(1)), (5, Gen.Const(2)), (3, Gen.Const(3)))
        from sizes in Gen.Frequency((4, Gen.Const(rank < 3 ? Usual : OfVolumes)), (1, Gen.Const(Tiny)))
        from isTransposed in Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true)))
        from groups in Groups
        from inChannels in sizes.Channels
        from outChannels in sizes.Channels
        from axes in Axis(sizes.Extent).Array[3]
        from isAlike in Gen.Bool
        let width = axes[2]
        let height = rank < 2 ? DrawnAxis.None : isAlike ? axes[1].Like(width) : axes[1]
        let depth = rank < 3 ? DrawnAxis.None : isAlike ? axes[0].Like(width) : axes[0]
        select new KernelCase
        {
            Rank = rank,
            Transposed = isTransposed,
            InChannels = inChannels * groups,
            OutChannels = outChannels * groups,
            Groups = groups,
            Image = (depth.Extent, height.Extent, width.Extent),
            Kernel = (depth.Kernel, height.Kernel, width.Kernel),
            Stride = isTransposed
                ? (depth.TransposedStride, height.TransposedStride, width.TransposedStride)
                : (depth.ForwardStride, height.ForwardStride, width.ForwardStride),
            Dilation = (depth.Dilation, height.Dilation, width.Dilation),
            Padding = (depth.Before, depth.After, height.Before, height.After, width.Before, width.After),
            OutputPadding = isTransposed ? (depth.OutputPadding, height.OutputPadding, width.OutputPadding) : (0, 0, 0),
        };

    private static readonly Gen<KernelCase> Kind =
        from shape in Shape
        from kind in Gen.Int[0, 9]
        from multiplier in Gen.Frequency((2, Gen.Const(1)), (1, Gen.Int[2, 4]))
        select (kind, shape) switch
        {
            (_, { Transposed: true }) => shape,
            (0 or 1 or 2, { Rank: 2 }) => shape with { Depthwise = true, Groups = 1, OutChannels = shape.InChannels * multiplier },
            (3, { Rank: 2 }) => shape with { Pointwise = true, Kernel = (1, 1), Dilation = (1, 1) },
            (4, { Rank: 2 }) => shape with { Pointwise = true, Kernel = (1, 1), Dilation = (1, 1), Stride = (1, 1), Padding = default },
            _ => shape,
        };

    private static readonly Gen<KernelCase> Bordered =
        from kind in Kind
        from mode in Gen.Frequency((4, Gen.Const(PaddingMode.Zeros)), (2, Gen.OneOf(PaddingMode.Reflect, PaddingMode.Replicate, PaddingMode.Circular)))
        from auto in Gen.Frequency(
            (5, Gen.Const(AutoPadding.None)), (1, Gen.OneOf(AutoPadding.Valid, AutoPadding.SameUpper, AutoPadding.SameLower)))
        select kind with
        {
            PaddingMode = kind.Transposed ? PaddingMode.Zeros : mode,
            AutoPadding = auto,
            Padding = auto == AutoPadding.None ? kind.Padding : default,
        };

    private static readonly Gen<KernelCase> Finished =
        from bordered in Bordered
        from bias in Gen.Bool
        from residual in Gen.Frequency((2, Gen.Const(false)), (1, Gen.Const(true)))
        from activation in Gen.Frequency((1, Gen.Const(Activation.None)), (1, Gen.Int[0, KernelCase.Activations.Count - 1].Select(index => KernelCase.Activations[index])))
        from slope in Gen.OneOf<float?>(null, 0f, 0.25f, 0.3f, -0.5f)
        select bordered with
        {
            Bias = bias,
            Residual = residual,
            Activation = activation,
            LeakySlope = activation == Activation.LeakyRelu ? slope : null,
        };

    /// <summary>A declaration that the generator accepts, with an image for it.</summary>
    public static Gen<KernelCase> Any { get; } =
        from finished in Finished.Where(IsRunnable)
        from isDouble in Gen.Bool
        from layout in Gen.Frequency((3, Gen.Const(TensorLayout.ChannelsFirst)), (2, Gen.Const(TensorLayout.ChannelsLast)))
        from declaresExtents in Gen.Frequency((2, Gen.Const(true)), (1, Gen.Const(false)))
        from unrollFull in Gen.Bool
        from sharesOptions in Gen.Bool
        select finished with
        {
            IsDouble = isDouble,
            Layout = layout,
            DeclaresExtents = declaresExtents,
            UnrollFull = unrollFull && declaresExtents && IsSmall(finished),
            SharesOptions = sharesOptions,
        };

    /// <summary>The first items of the infinite sequence for a seed.</summary>
    public static IReadOnlyList<T> Sample<T>(this Gen<T> drawn, int count, uint seed)
    {
        PCG random = new(stream: 1, seed);
        return [.. Enumerable.Range(0, count).Select(_ => drawn.Generate(random, null, out Size _))];
    }

    /// <summary>Whether the oracle accepts it, and computes it fast enough.</summary>
    public static bool IsRunnable(KernelCase candidate)
    {
        try
        {
            ConvolutionShape shape = candidate.Shape;
            shape.RequireValid();
            return shape.MultiplyAdds <= MostMultiplyAdds && shape.InputLength + shape.OutputLength <= MostElements;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static Gen<DrawnAxis> Axis(Gen<int> extents) =>
        from extent in extents
        from kernel in Kernel
        from forwardStride in ForwardStride
        from transposedStride in TransposedStride
        from dilation in Dilation
        from padding in Padding
        from outputPadding in Gen.Int[0, Math.Max(transposedStride, dilation) - 1]
        select new DrawnAxis(extent, kernel, forwardStride, transposedStride, dilation, padding.Before, padding.After, outputPadding);

    private static bool IsSmall(KernelCase candidate) => candidate.Shape is { MultiplyAdds: <= MostUnrolledMultiplyAdds, OutputLength: <= MostUnrolledOutputs };

    private sealed record Sizes(Gen<int> Channels, Gen<int> Extent);

    private readonly record struct DrawnAxis(
        int Extent, int Kernel, int ForwardStride, int TransposedStride, int Dilation, int Before, int After, int OutputPadding)
    {
        public static DrawnAxis None { get; } = new(1, 1, 1, 1, 1, 0, 0, 0);

        /// <summary>The same options with a separate extent, as users usually write them.</summary>
        public DrawnAxis Like(DrawnAxis other) => other with { Extent = Extent };
    }
}
