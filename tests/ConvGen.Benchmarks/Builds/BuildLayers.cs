using ConvGen.Numerics;

namespace ConvGen.Benchmarks;

/// <summary>The layers of the project that is built: the workloads, and layers with common options that the workloads do not have.</summary>
internal static class BuildLayers
{
    public static IReadOnlyList<KernelCase> All { get; } =
    [
        .. Workloads.All.Select(workload => workload.Case),
        Workloads.Layer(64, 128, 3, 56, stride: 2, padding: 1),
        Workloads.Layer(3, 32, 3, 224, stride: 2, padding: 1) with { Bias = true, Activation = Activation.Relu6 },
        Workloads.Layer(64, 64, 3, 56, padding: 1) with { Layout = TensorLayout.ChannelsLast },
        Workloads.Layer(96, 96, 3, 56, padding: 1) with { Depthwise = true, Layout = TensorLayout.ChannelsLast },
        new() { Rank = 1, InChannels = 64, OutChannels = 64, Kernel = 3, Image = 1000 },
        new() { Rank = 1, Kernel = 31, Image = 4096 },
        Workloads.Layer(64, 32, 4, 28, stride: 2, padding: 1) with { Transposed = true },
    ];
}
