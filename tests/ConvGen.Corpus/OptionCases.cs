namespace ConvGen.Numerics;

/// <summary>Every option of the attributes, alone and with every other option that it can be combined with.</summary>
internal static class OptionCases
{
    private static readonly (string Name, Func<KernelCase, KernelCase> Apply)[] Options =
    [
        ("signal", plain => plain with { Rank = 1, Kernel = 3, Image = 37, Padding = (plain.Padding.Left, plain.Padding.Right) }),
        ("volume", plain => plain with { Rank = 3, Kernel = (2, 3, 3), Image = (4, 5, 19), Padding = plain.Padding with { Front = plain.Padding.Top } }),
        ("stride", plain => plain with { Stride = Along(plain, 2) }),
        ("uneven stride", plain => plain with { Stride = Along(plain, 3, 2) }),
        ("dilation", plain => plain with { Dilation = Along(plain, 2) }),
        ("padding", plain => plain with { Padding = plain.Rank == 1 ? (1, 2) : (1, 2, 2, 1) }),
        ("groups", plain => plain with { Groups = 2 }),
        ("depthwise", plain => plain with { Depthwise = true, OutChannels = 8 }),
        ("channels last", plain => plain with { Layout = TensorLayout.ChannelsLast }),
        ("transposed", plain => plain with { Transposed = true }),
        ("reflect", plain => plain with { PaddingMode = PaddingMode.Reflect, Padding = Around(plain) }),
        ("replicate", plain => plain with { PaddingMode = PaddingMode.Replicate, Padding = Around(plain) }),
        ("circular", plain => plain with { PaddingMode = PaddingMode.Circular, Padding = Around(plain) }),
        ("same upper", plain => plain with { AutoPadding = AutoPadding.SameUpper, Padding = default }),
        ("same lower", plain => plain with { AutoPadding = AutoPadding.SameLower, Padding = default, Kernel = plain.Rank == 1 ? 4 : (2, 4) }),
        ("relu", plain => plain with { Activation = Activation.Relu }),
        ("silu", plain => plain with { Activation = Activation.Silu }),
        ("residual", plain => plain with { Residual = true }),
        ("unrolled", plain => plain with { UnrollFull = true, InChannels = 2, OutChannels = 2, Kernel = plain.Rank == 3 ? (2, 2, 3) : plain.Kernel, Image = plain.Rank == 1 ? 9 : plain.Rank == 2 ? (3, 5) : (2, 3, 3) }),
    ];

    public static IReadOnlyList<KernelCase> All { get; } =
    [
        .. Pairs().Where(IsPossible).Distinct().Select(Variant),
        .. Activations().Select(Variant),
        .. Corners().SelectMany((corner, index) => new[] { corner, corner with { DeclaresExtents = false } }.Select((plain, i) => Variant(plain, index + i))),
    ];

    // Options are applied in the order of the list, so the first ones determine the axes for the others.
    private static IEnumerable<KernelCase> Pairs()
    {
        var plain = new KernelCase { InChannels = 4, OutChannels = 4, Image = (6, 21) };
        for (int first = 0; first < Options.Length; first++)
        {
            yield return Options[first].Apply(plain);
            yield return Options[first].Apply(plain) with { DeclaresExtents = false };
            for (int second = first + 1; second < Options.Length; second++)
            {
                // Declared and run-time extents alternate; both occur with every option.
                yield return Options[second].Apply(Options[first].Apply(plain)) with { DeclaresExtents = (first + second) % 2 == 0 };
            }
        }
    }

    private static bool IsPossible(KernelCase candidate) =>
        !(candidate.Transposed && (candidate.PaddingMode != PaddingMode.Zeros || candidate.Depthwise))
        && !(candidate.Depthwise && (candidate.Rank != 2 || candidate.Groups > 1 || candidate.UnrollFull))
        && !(candidate.AutoPadding != AutoPadding.None && candidate.Padding != default)
        && !(candidate.UnrollFull && !candidate.DeclaresExtents)
        && candidate.Shape is { OutputDepth: > 0, OutputHeight: > 0, OutputWidth: > 0 };

    private static IEnumerable<KernelCase> Activations() => KernelCase.Activations.Select(activation => new KernelCase
    {
        InChannels = 2,
        OutChannels = 3,
        Image = (4, 20),
        Padding = (1, 1, 1, 1),
        Activation = activation,
        LeakySlope = activation == Activation.LeakyRelu ? 0.25f : null,
        Residual = true,
    });

    private static IEnumerable<KernelCase> Corners() =>
    [
        // Transposed: every remainder modulo the strides, taps that skip outputs, and outputs without taps.
        new() { Transposed = true, InChannels = 2, OutChannels = 3, Kernel = (4, 4), Image = (5, 20), Stride = (2, 2), Padding = (1, 1, 1, 1) },
        new() { Transposed = true, InChannels = 3, OutChannels = 2, Image = (4, 18), Stride = (2, 2), Padding = (1, 1, 1, 1), OutputPadding = (0, 1, 1) },
        new() { Transposed = true, OutChannels = 2, Kernel = (2, 2), Image = (3, 17), Stride = (3, 3) },
        new() { Transposed = true, InChannels = 2, OutChannels = 2, Image = (4, 9), Stride = (3, 2), Dilation = (2, 2) },
        new() { Transposed = true, InChannels = 4, OutChannels = 6, Image = (3, 8), Groups = 2, Dilation = (1, 3), Padding = (2, 0, 3, 1) },
        new() { Transposed = true, OutChannels = 2, Kernel = (1, 1), Image = (3, 9), Stride = (2, 1) },
        new() { Transposed = true, InChannels = 2, OutChannels = 2, Kernel = (1, 1), Image = (1, 4) },
        new() { Transposed = true, InChannels = 6, OutChannels = 34, Groups = 2, Kernel = (1, 1), Image = (3, 9), Layout = TensorLayout.ChannelsLast },
        new() { Transposed = true, Rank = 3, OutChannels = 2, Kernel = (1, 1, 1), Image = (2, 3, 5), Stride = (1, 2, 1) },
        new() { Transposed = true, Rank = 1, InChannels = 2, OutChannels = 3, Kernel = 5, Image = 40, Stride = 2, Padding = (2, 1), OutputPadding = (0, 0, 1) },
        new() { Transposed = true, Rank = 3, InChannels = 2, OutChannels = 2, Kernel = (3, 2, 3), Image = (2, 3, 17), Stride = (2, 1, 2), Padding = (1, 1, 0, 0, 1, 1) },

        // Strides so long that all phases share their methods, with and without outputs that have no taps.
        new() { Transposed = true, Rank = 1, InChannels = 2, OutChannels = 3, Kernel = 3, Image = 30, Stride = 25 },
        new() { Transposed = true, Rank = 1, InChannels = 2, OutChannels = 3, Kernel = 50, Image = 70, Stride = 17, Dilation = 2, Padding = (20, 31) },
        new() { Transposed = true, InChannels = 3, OutChannels = 2, Kernel = (16, 16), Image = (3, 20), Stride = (8, 8), Padding = (4, 4, 4, 4) },
        new() { Transposed = true, InChannels = 4, OutChannels = 6, Groups = 2, Kernel = (5, 3), Image = (4, 19), Stride = (6, 4), Layout = TensorLayout.ChannelsLast, Residual = true },
        new() { Transposed = true, Rank = 3, InChannels = 2, OutChannels = 2, Kernel = (4, 3, 5), Image = (2, 3, 17), Stride = (3, 3, 3), Padding = (1, 0, 1, 1, 2, 1), OutputPadding = (1, 0, 2) },

        // Padding that depends on the size: every remainder of the extent modulo the stride.
        .. Enumerable.Range(16, 3).Select(width => new KernelCase { InChannels = 2, OutChannels = 3, Kernel = (4, 5), Image = (width - 9, width), Stride = (2, 3), AutoPadding = AutoPadding.SameUpper }),
        .. Enumerable.Range(17, 3).Select(width => new KernelCase { InChannels = 2, OutChannels = 3, Kernel = (4, 5), Image = (width - 9, width), Stride = (2, 3), AutoPadding = AutoPadding.SameLower, PaddingMode = PaddingMode.Reflect }),
        new() { InChannels = 2, OutChannels = 3, Image = (1, 2), Stride = (3, 3), Dilation = (2, 2), AutoPadding = AutoPadding.SameLower },
        new() { Rank = 3, InChannels = 2, OutChannels = 2, Kernel = (3, 3, 3), Image = (5, 6, 35), Stride = (2, 2, 2), AutoPadding = AutoPadding.SameUpper, Layout = TensorLayout.ChannelsLast },

        // Volumes: padding in front, behind and around, different strides and dilations, a kernel with many slices.
        new() { Rank = 3, InChannels = 2, OutChannels = 3, Kernel = (3, 3, 3), Image = (4, 5, 18), Padding = (1, 1, 1, 1, 1, 1) },
        new() { Rank = 3, InChannels = 2, OutChannels = 2, Kernel = (5, 1, 2), Image = (7, 3, 20), Padding = (2, 1, 0, 0, 0, 0), Stride = (2, 1, 1) },
        new() { Rank = 3, InChannels = 3, OutChannels = 4, Kernel = (2, 2, 2), Image = (5, 6, 17), Dilation = (3, 2, 1), Stride = (1, 2, 2) },
        new() { Rank = 3, InChannels = 3, OutChannels = 5, Kernel = (1, 1, 1), Image = (2, 3, 7) },

        // Signals, the audio kind: long kernels and dilations.
        new() { Rank = 1, InChannels = 2, OutChannels = 4, Kernel = 31, Image = 150, Padding = (15, 15) },
        new() { Rank = 1, InChannels = 3, OutChannels = 3, Kernel = 2, Image = 100, Dilation = 16, Padding = (16, 0) },

        // Channels last at channel counts around a vector's lanes, one tap, and strides.
        new() { Layout = TensorLayout.ChannelsLast, InChannels = 3, OutChannels = 17, Image = (5, 18), Padding = (1, 1, 1, 1) },
        new() { Layout = TensorLayout.ChannelsLast, InChannels = 5, OutChannels = 8, Kernel = (1, 1), Image = (3, 7) },
        new() { Layout = TensorLayout.ChannelsLast, InChannels = 1, OutChannels = 1, Image = (5, 35), Stride = (2, 2) },
        new() { Layout = TensorLayout.ChannelsLast, InChannels = 6, OutChannels = 4, Image = (4, 12), Groups = 2, Residual = true },

        // Padding modes at their limits: reflection uses all elements except one, circular padding all of them, replication any number.
        new() { InChannels = 2, OutChannels = 2, Image = (4, 6), Padding = (3, 3, 5, 5), PaddingMode = PaddingMode.Reflect },
        new() { InChannels = 2, OutChannels = 2, Image = (3, 4), Padding = (3, 3, 4, 4), PaddingMode = PaddingMode.Circular },
        new() { InChannels = 2, OutChannels = 2, Image = (1, 2), Padding = (4, 3, 20, 5), PaddingMode = PaddingMode.Replicate },
        new() { InChannels = 2, OutChannels = 2, Image = (7, 40), Padding = (2, 1, 1, 3), PaddingMode = PaddingMode.Reflect, Stride = (2, 2), Dilation = (1, 2) },
    ];

    private static KernelCase Variant(KernelCase plain, int index) => plain with { Bias = index % 2 == 0, IsDouble = index % 4 is 1 or 2 };

    private static PerAxis Along(KernelCase plain, int step) => Along(plain, step, step);

    private static PerAxis Along(KernelCase plain, int height, int width) => plain.Rank switch
    {
        1 => width,
        2 => (height, width),
        _ => (2, height, width),
    };

    private static PerSide Around(KernelCase plain) => plain.Rank switch
    {
        1 => (1, 2),
        2 => (1, 2, 2, 1),
        _ => (1, 1, 1, 2, 2, 1),
    };
}
