using ConvGen.Numerics;

namespace ConvGen.Benchmarks;

/// <summary>Randomly drawn layers of the sizes that networks have, the same in every run with the same seed.</summary>
internal static class RandomLayers
{
    private const long FewestMultiplyAdds = 1_000_000;
    private const long MostMultiplyAdds = 150_000_000;

    private static readonly int[] Kernels = [1, 1, 1, 3, 3, 3, 3, 5, 7];

    public static IReadOnlyList<Workload> Draw(int count, int seed)
    {
        // The numbers only have to be the same in every run.
#pragma warning disable CA5394
        Random random = new(seed);
        List<Workload> layers = [];
        while (layers.Count < count)
        {
            bool isDepthwise = random.Next(6) == 0;
            int inChannels = Channels(random);
            int kernel = isDepthwise ? 3 + 2 * random.Next(2) : Kernels[random.Next(Kernels.Length)];
            int stride = random.Next(4) == 0 ? 2 : 1;
            int padding = random.Next(4) == 0 ? 0 : kernel / 2;
            int height = random.Next(5, 120), width = random.Next(3) == 0 ? random.Next(5, 120) : height;
            var layer = new KernelCase
            {
                InChannels = inChannels,
                OutChannels = isDepthwise ? inChannels : Channels(random),
                Depthwise = isDepthwise,
                Kernel = (kernel, kernel),
                Image = (height, width),
                Stride = (stride, stride),
                Padding = (padding, padding),
            };
            if (Math.Min(height, width) + 2 * padding >= kernel && layer.Shape.MultiplyAdds is >= FewestMultiplyAdds and <= MostMultiplyAdds)
            {
                string kind = isDepthwise ? "dw " : "";
                layers.Add(new($"{kind}{inChannels}->{layer.OutChannels} {kernel}x{kernel}{(stride > 1 ? " s2" : "")} p{padding} {height}x{width}", layer));
            }
        }
#pragma warning restore CA5394

        return layers;
    }

    // A third is a multiple of 16, as most are; the others have any number.
    private static int Channels(Random random) => random.Next(3) switch
    {
#pragma warning disable CA5394
        0 => 16 * random.Next(1, 25),
        1 => 8 * random.Next(1, 30),
        _ => random.Next(1, 200),
#pragma warning restore CA5394
    };
}
