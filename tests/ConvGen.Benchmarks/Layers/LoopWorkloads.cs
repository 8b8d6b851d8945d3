using ConvGen.Numerics;

namespace ConvGen.Benchmarks;

/// <summary>Layers that cover all options, including those that gain the least from vectors: images of a few pixels and few channels.</summary>
internal static class LoopWorkloads
{
    private static readonly (int In, int Out)[] Channels = [(1, 1), (3, 8), (16, 16), (32, 64)];

    private static readonly (int Height, int Width)[] Images = [(1, 1), (3, 3), (7, 7), (14, 14), (20, 33)];

    private static readonly int[] NarrowChannels = [1, 2, 8, 32];

    private static readonly bool[] DeclaredOrNot = [true, false];

    private static readonly Func<KernelCase, KernelCase>[] Options =
    [
        plain => plain,
        plain => plain with { Padding = default },
        plain => plain with { Kernel = (1, 1), Padding = default },
        plain => plain with { Kernel = (5, 5), Padding = (2, 2, 2, 2), Bias = true },
        plain => plain with { Kernel = (1, 7), Padding = (0, 0, 3, 3) },
        plain => plain with { Kernel = (7, 1), Padding = (3, 3, 0, 0) },
        plain => plain with { Padding = (0, 1, 2, 0) },
        plain => plain with { Stride = (2, 2) },
        plain => plain with { Stride = (3, 2), Kernel = (4, 4) },
        plain => plain with { Dilation = (2, 2), Padding = (2, 2, 2, 2) },
        plain => plain with { Groups = 2, InChannels = Even(plain.InChannels), OutChannels = Even(plain.OutChannels) },
        plain => plain with { Depthwise = true, OutChannels = plain.InChannels },
        plain => plain with { Depthwise = true, OutChannels = 2 * plain.InChannels, Stride = (2, 2) },
        plain => plain with { Layout = TensorLayout.ChannelsLast },
        plain => plain with { Layout = TensorLayout.ChannelsLast, Kernel = (1, 1), Padding = default },
        plain => plain with { Layout = TensorLayout.ChannelsLast, Stride = (2, 2), Bias = true },
        plain => plain with { Layout = TensorLayout.ChannelsLast, Depthwise = true, OutChannels = plain.InChannels },
        plain => plain with { PaddingMode = PaddingMode.Reflect },
        plain => plain with { PaddingMode = PaddingMode.Replicate },
        plain => plain with { PaddingMode = PaddingMode.Circular, Stride = (2, 2) },
        plain => plain with { Transposed = true },
        plain => plain with { Transposed = true, Stride = (2, 2), Kernel = (4, 4) },
        plain => plain with { Transposed = true, Stride = (2, 2), OutputPadding = (0, 1, 1), Layout = TensorLayout.ChannelsLast },
        plain => plain with { Transposed = true, Stride = (3, 3), Kernel = (2, 2), Padding = default },
        plain => plain with { Activation = Activation.Relu, Residual = true },
        plain => plain with { Activation = Activation.Silu },
        plain => plain with { Rank = 1, Kernel = 3, Image = plain.Image.Height * plain.Image.Width, Padding = (1, 1) },
        plain => plain with { Rank = 1, Kernel = 9, Image = plain.Image.Height * plain.Image.Width, Padding = (4, 4), Dilation = 1, Bias = true },
        plain => plain with { Rank = 3, Kernel = (3, 3, 3), Image = (3, plain.Image.Height, plain.Image.Width), Padding = (1, 1, 1, 1, 1, 1) },
        plain => plain with { Rank = 3, Kernel = (2, 2, 2), Image = (4, plain.Image.Height, plain.Image.Width), Padding = default, Stride = (2, 1, 1) },
    ];

    public static IReadOnlyList<Workload> All { get; } =
    [
        .. OptionLayers().Concat(Narrow()).Concat(FewChannels()).Concat(Activations())
            .Where(IsPossible)
            .Select(layer => new Workload(LayerName.Of(layer), layer))
            .DistinctBy(workload => workload.Id),
    ];

    // Layers with declared extents and with extents given at run time alternate, so that each option occurs with both.
    private static IEnumerable<KernelCase> OptionLayers()
    {
        foreach ((int option, Func<KernelCase, KernelCase> apply) in Options.Index())
        {
            foreach ((int row, (int inChannels, int outChannels)) in Channels.Index())
            {
                foreach ((int column, (int height, int width)) in Images.Index())
                {
                    yield return apply(Plain(inChannels, outChannels, height, width)) with { DeclaresExtents = (option + row + column) % 3 != 0 };
                }
            }
        }
    }

    private static IEnumerable<KernelCase> Narrow() =>
        from width in Enumerable.Range(1, 9)
        from channels in NarrowChannels
        from isDeclared in DeclaredOrNot
        select Plain(channels, channels, height: 24, width) with { DeclaresExtents = isDeclared };

    private static IEnumerable<KernelCase> FewChannels() =>
        from inChannels in Enumerable.Range(1, 4)
        from outChannels in Enumerable.Range(1, 4)
        from layout in Enum.GetValues<TensorLayout>()
        select Plain(inChannels, outChannels, height: 16, width: 16) with { Layout = layout };

    private static IEnumerable<KernelCase> Activations() =>
        from activation in Enum.GetValues<Activation>()
        from layout in Enum.GetValues<TensorLayout>()
        select Plain(4, 4, height: 9, width: 9) with { Activation = activation, Layout = layout };

    private static KernelCase Plain(int inChannels, int outChannels, int height, int width) =>
        new() { InChannels = inChannels, OutChannels = outChannels, Image = (height, width), Padding = (1, 1, 1, 1) };

    private static int Even(int channels) => channels + channels % 2;

    private static bool IsPossible(KernelCase layer)
    {
        try
        {
            layer.Shape.RequireValid();
            return true;
        }
        catch (ArgumentException)
        {
            // An image of one pixel is too small for some kernels and for some padding modes.
            return false;
        }
    }
}
