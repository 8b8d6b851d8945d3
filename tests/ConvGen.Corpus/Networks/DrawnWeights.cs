namespace ConvGen.Numerics.Networks;

/// <summary>Randomly drawn weights.</summary>
internal static class DrawnWeights
{
    private const double Places = 1 << 20;

    /// <summary>
    /// The weights of a convolution. If results must be exact, each output has few weights that are not 0, so that sums stay small integers through many
    /// layers.
    /// </summary>
    /// <param name="name">The tensor's name.</param>
    /// <param name="shape">Its shape.</param>
    public static WeightCase OfConvolution(string name, params int[] shape) => new(name, shape, (random, isExact) =>
    {
        double[] weights = Normal(random, shape, scale: 1.0 / Math.Sqrt(Length(shape) / shape[0]));
        if (!isExact)
        {
            return weights;
        }

        Array.Clear(weights);
        int perOutput = weights.Length / shape[0];
        for (int output = 0; output < shape[0]; output++)
        {
            for (int i = 0; i < 2; i++)
            {
                weights[output * perOutput + random.Next(perOutput)] = random.Next(2) == 0 ? -1 : 1;
            }
        }

        return weights;
    });

    /// <summary>Small integers or numbers near 0.</summary>
    /// <param name="name">The tensor's name.</param>
    /// <param name="length">The number of elements.</param>
    public static WeightCase Around0(string name, int length) => new(name, [length], (random, isExact) =>
        isExact ? [.. Enumerable.Range(0, length).Select(_ => (double)random.Next(-2, 3))] : Normal(random, [length], 0.1));

    /// <summary>Powers of 4, so that the square root is exact, or numbers near 1.</summary>
    /// <param name="name">The tensor's name.</param>
    /// <param name="length">The number of elements.</param>
    public static WeightCase Positive(string name, int length) => new(name, [length], (random, isExact) =>
        [.. Enumerable.Range(0, length).Select(_ => isExact ? Math.Pow(4, random.Next(-1, 2)) : 0.5 + random.NextDouble())]);

    private static double[] Normal(Random random, int[] shape, double scale) => [.. Enumerable.Range(0, Length(shape)).Select(_ => scale * Normal(random))];

    /// <summary>
    /// A number of the normal distribution (Box and Muller, 1958), rounded to 20 binary places, because the last bits of a logarithm and a cosine depend on
    /// the system.
    /// </summary>
    public static double Normal(Random random) =>
        Math.Round(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()) * Places) / Places;

    private static int Length(int[] shape) => shape.Aggregate(1, (product, extent) => product * extent);
}
