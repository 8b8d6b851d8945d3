using ConvGen.Numerics;

namespace ConvGen.Benchmarks;

/// <summary>A size that takes one value after the other, all else being equal.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Description">The layer, with n for the size.</param>
/// <param name="Layer">The layer of a size.</param>
internal sealed record Sweep(string Name, string Description, Func<int, KernelCase> Layer)
{
    /// <summary>The largest size: two beyond a power of two and all widths of vectors.</summary>
    public const int Largest = 130;

    public static IReadOnlyList<Sweep> All { get; } =
    [
        new("channels", "n to n channels, 3x3, padding 1, on 14x14", size => Layer3x3(size, (14, 14))),
        new("width", "16 to 16 channels, 3x3, padding 1, on 16xn", size => Layer3x3(16, (16, size))),
    ];

    /// <summary>Every so many sizes, or, without a step, those where a cliff would be: small ones, primes, and the neighbours of multiples of 8.</summary>
    public static IReadOnlyList<int> Sizes(int? step) =>
        [.. Enumerable.Range(1, Largest).Where(size => step is int every ? (size - 1) % every == 0 : size <= 20 || size % 8 is 7 or 0 or 1 || IsPrime(size))];

    private static KernelCase Layer3x3(int channels, PerAxis image) =>
        new() { InChannels = channels, OutChannels = channels, Image = image, Padding = (1, 1, 1, 1) };

    private static bool IsPrime(int number) => number > 1 && Enumerable.Range(2, number - 2).All(divisor => number % divisor != 0);
}
