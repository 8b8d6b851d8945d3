namespace ConvGen.Numerics;

/// <summary>Layers of every family and rank that are large enough for several threads, with declared extents.</summary>
internal static class LargeCases
{
    public static IReadOnlyList<KernelCase> All { get; } =
    [
        // Vectors along rows: rows alone; groups and rows; whole masked rows, several at a time; columns at the edges; scratch buffer.
        new() { InChannels = 3, OutChannels = 5, Image = (90, 333), Kernel = (5, 3), Padding = (2, 2, 1, 1), Bias = true },
        new() { InChannels = 24, OutChannels = 24, Depthwise = true, Image = (163, 171), Padding = (1, 1, 1, 1) },
        new() { Image = (501, 433), Kernel = (5, 5), Padding = (2, 2, 2, 2) },
        new() { InChannels = 2, OutChannels = 3, Image = (400, 360), Stride = (2, 2), Padding = (3, 3, 3, 3), PaddingMode = PaddingMode.Reflect, Residual = true, IsDouble = true },
        new() { InChannels = 3, OutChannels = 3, Image = (123, 234), Kernel = (5, 5), Layout = TensorLayout.ChannelsLast, Activation = Activation.Tanh, IsDouble = true },

        // An input larger than the second-level cache, which is read in slabs: rows, and joined rows.
        new() { InChannels = 64, OutChannels = 9, Image = (60, 61), Padding = (1, 1, 1, 1), Bias = true },
        new() { InChannels = 160, OutChannels = 12, Kernel = (1, 1), Image = (37, 39), IsDouble = true },

        // Vectors along channels: blocks and rows; groups and rows; blocks that overlap; channels last.
        new() { InChannels = 48, OutChannels = 150, Image = (19, 20), Padding = (1, 1, 1, 1), Bias = true, Activation = Activation.Silu },
        new() { InChannels = 96, OutChannels = 96, Groups = 3, Image = (23, 24), Padding = (1, 1, 2, 2), Residual = true },
        new() { InChannels = 64, OutChannels = 64, Image = (28, 28), Padding = (1, 1, 1, 1), Residual = true, Activation = Activation.Relu },
        new() { InChannels = 40, OutChannels = 70, Image = (35, 36), Stride = (2, 3), Layout = TensorLayout.ChannelsLast, IsDouble = true },
        new() { InChannels = 70, OutChannels = 70, Depthwise = true, Kernel = (5, 5), Image = (60, 61), Layout = TensorLayout.ChannelsLast },

        // One row, whose columns are shared: signals, and images whose rows are joined.
        new() { Rank = 1, Kernel = 63, Image = 50_001, Padding = (31, 31) },
        new() { Rank = 1, InChannels = 32, OutChannels = 48, Kernel = 5, Image = 1_203, Padding = (4, 0), Bias = true },
        new() { InChannels = 3, OutChannels = 2, Kernel = (1, 1), Image = (701, 703) },
        new() { InChannels = 80, OutChannels = 90, Kernel = (1, 1), Image = (33, 35), IsDouble = true, Activation = Activation.Relu },

        // Volumes, whose slices are shared.
        new() { Rank = 3, InChannels = 2, OutChannels = 4, Image = (19, 35, 50), Padding = (1, 1, 1, 1, 1, 1), Bias = true },
        new() { Rank = 3, InChannels = 16, OutChannels = 40, Image = (9, 10, 11), Padding = (1, 2, 1, 1, 1, 1) },

        // Transposed: separate phases, and phases that share their methods.
        new() { InChannels = 4, OutChannels = 4, Transposed = true, Kernel = (4, 4), Stride = (2, 2), Padding = (1, 1, 1, 1), Image = (81, 100) },
        new() { InChannels = 24, OutChannels = 40, Transposed = true, Kernel = (7, 7), Stride = (4, 4), Padding = (2, 1, 2, 1), Image = (15, 16) },
        new() { Rank = 1, InChannels = 6, OutChannels = 8, Transposed = true, Kernel = 48, Stride = 20, Image = 3_000 },
    ];
}
