using ConvGen.Numerics;

namespace ConvGen.Benchmarks;

/// <summary>The layers of the main table: the chapter's examples, typical layers of common networks, and filters for whole images.</summary>
internal static class Workloads
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        // The examples of the chapter "Multiple Input and Multiple Output Channels" of "Dive into Deep Learning"; "slide" is its 1-GFLOP layer.
        new("seed-2x2", Layer(2, 3, 2, 3)),
        new("seed-1x1", Layer(3, 2, 1, 3)),
        new("slide", Layer(100, 100, 5, 68)),

        // ResNet: the first layer, the 3x3 layers of the four stages, and the 1x1 layers of the bottleneck.
        new("res-56", Layer(64, 64, 3, 56, padding: 1)),
        new("res-28", Layer(128, 128, 3, 28, padding: 1)),
        new("res-14", Layer(256, 256, 3, 14, padding: 1)),
        new("res-7", Layer(512, 512, 3, 7, padding: 1)),
        new("stem", Layer(3, 64, 7, 224, stride: 2, padding: 3)),
        new("pw-up", Layer(64, 256, 1, 56)),
        new("pw-down", Layer(256, 64, 1, 56)),

        // MobileNet's depthwise layers.
        new("dw", Layer(96, 96, 3, 56, padding: 1) with { Depthwise = true }),
        new("dw-s2", Layer(96, 96, 3, 112, stride: 2, padding: 1) with { Depthwise = true }),

        // Small networks: LeNet on MNIST, and the first layers for CIFAR.
        new("mnist-1", Layer(1, 6, 5, 28, padding: 2)),
        new("mnist-2", Layer(6, 16, 5, 14)),
        new("cifar-1", Layer(3, 16, 3, 32, padding: 1)),
        new("cifar-2", Layer(16, 16, 3, 32, padding: 1)),

        // Sizes that are not divisible by any vector width.
        new("odd", Layer(37, 53, 3, 31, padding: 1) with { Image = (31, 29) }),

        // Images of 1920 x 1080.
        new("edge-3x3", Layer(1, 1, 3, 0) with { Image = (1080, 1920) }),
        new("edge-7x7", Layer(1, 1, 7, 0) with { Image = (1080, 1920) }),
        new("gray", Layer(3, 1, 1, 0) with { Image = (1080, 1920) }),
    ];

    /// <summary>A two-dimensional layer whose kernel and image are square.</summary>
    public static KernelCase Layer(int inChannels, int outChannels, int kernel, int extent, int stride = 1, int padding = 0) => new()
    {
        InChannels = inChannels,
        OutChannels = outChannels,
        Kernel = (kernel, kernel),
        Image = (extent, extent),
        Stride = (stride, stride),
        Padding = (padding, padding, padding, padding),
    };
}
