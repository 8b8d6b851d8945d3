namespace ConvGen.Numerics;

/// <summary>
/// A residual in every family: with tiles that divide the image, so that a residual may be the output without a copy, and with last tiles that are
/// moved back over others.
/// </summary>
internal static class ResidualCases
{
    private static readonly KernelCase[] Kinds =
    [
        // Straight-line code: whole chains, and chains that are split.
        new() { InChannels = 2, OutChannels = 2, Image = (4, 4), Padding = (1, 1, 1, 1), UnrollFull = true },
        new() { InChannels = 16, OutChannels = 2, Kernel = (4, 4), Image = (4, 5), UnrollFull = true },

        // Vectors along rows: whole vectors, a last one moved back, columns at the edges, several rows at a time, joined rows, and a scratch buffer.
        new() { InChannels = 2, OutChannels = 3, Image = (5, 66) },
        new() { InChannels = 2, OutChannels = 3, Image = (5, 71) },
        new() { InChannels = 2, OutChannels = 3, Image = (6, 64), Padding = (1, 1, 1, 1) },
        new() { Image = (10, 48), Kernel = (5, 5) },
        new() { Image = (11, 48), Kernel = (5, 5) },
        new() { InChannels = 3, OutChannels = 3, Kernel = (1, 1), Image = (16, 48) },
        new() { InChannels = 3, OutChannels = 3, Image = (6, 35), Layout = TensorLayout.ChannelsLast },

        // Vectors along channels: blocks and tiles that divide the image, and ones that do not, in both layouts, and depthwise ones.
        new() { InChannels = 32, OutChannels = 32, Image = (4, 56), Padding = (1, 1, 1, 1) },
        new() { InChannels = 32, OutChannels = 40, Image = (4, 13), Padding = (1, 1, 1, 1) },
        new() { InChannels = 32, OutChannels = 64, Kernel = (1, 1), Image = (14, 14), Layout = TensorLayout.ChannelsLast },
        new() { InChannels = 50, OutChannels = 50, Depthwise = true, Image = (7, 9), Padding = (1, 1, 1, 1), Layout = TensorLayout.ChannelsLast },
    ];

    public static IReadOnlyList<KernelCase> All { get; } =
    [
        .. Kinds.Select((kind, index) => kind with { Residual = true, Bias = index % 2 == 0 }),
        .. Kinds.Select((kind, index) => kind with { Residual = true, IsDouble = true, Activation = index % 2 == 0 ? Activation.Relu : Activation.Silu }),
        .. Kinds.Where(kind => !kind.UnrollFull).Select(kind => kind with { Residual = true, DeclaresExtents = false }),
    ];
}
