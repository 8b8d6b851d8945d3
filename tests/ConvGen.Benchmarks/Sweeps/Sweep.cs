using ConvGen.Numerics;

namespace ConvGen.Benchmarks;

/// <summary>A series of layers that differ only in one size.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">A description of the layer, with n for the size.</param>
/// <param name="Layer">Creates the layer with a given size.</param>
internal sealed record Sweep(string Name, string Description, Func<int, KernelCase> Layer)
{
    /// <summary>The largest size: two more than a power of two that is a multiple of all vector widths.</summary>
    public const int Largest = 130;

    public static IReadOnlyList<Sweep> All { get; } =
    [
        new("channels", "n to n channels, 3x3, padding 1, on 14x14", size => Layer3x3(size, (14, 14))),
        new("width", "16 to 16 channels, 3x3, padding 1, on 16xn", size => Layer3x3(16, (16, size))),
    ];

    /// <summary>
    /// Every n-th size or, without a step, sizes that are likely to be cliffs: small ones, primes, and the neighbors of multiples of 8.
    /// </summary>
    public static IReadOnlyList<int> Sizes(int? step) =>
        [.. Enumerable.Range(1, Largest).Where(size => step is int every ? (size - 1) % every == 0 : size <= 20 || size % 8 is 7 or 0 or 1 || IsPrime(size))];

    private static KernelCase Layer3x3(int channels, PerAxis image) =>
        new() { InChannels = channels, OutChannels = channels, Image = image, Padding = (1, 1, 1, 1) };

    private static bool IsPrime(int number) => number > 1 && Enumerable.Range(2, number - 2).All(divisor => number % divisor != 0);
}
