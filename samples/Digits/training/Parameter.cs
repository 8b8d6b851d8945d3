namespace Digits.Training;

/// <summary>A tensor that is trained.</summary>
/// <param name="Name">Its name in PyTorch and in <see cref="ConvGen.NetworkWeights"/>.</param>
/// <param name="Shape">Its shape.</param>
internal sealed record Parameter(string Name, int[] Shape)
{
    /// <summary>The numbers.</summary>
    public float[] Values { get; } = new float[Length(Shape)];

    /// <summary>The derivatives of the loss, summed over the pictures of a batch.</summary>
    public float[] Gradient { get; } = new float[Length(Shape)];

    /// <summary>Draws numbers whose variance is 2 over the number of inputs of an output.</summary>
    /// <remarks>
    /// Values then keep their size through layers with ReLU (He, Zhang, Ren and Sun, "Delving Deep into Rectifiers", 2015, section 2.2).
    /// </remarks>
    /// <param name="random">Where the numbers come from.</param>
    /// <param name="inputs">The number of inputs of an output.</param>
    public void Draw(Random random, int inputs)
    {
        // The variance of numbers that are uniform between -a and a is a²/3.
        float largest = MathF.Sqrt(3 * 2f / inputs);
        for (int i = 0; i < Values.Length; i++)
        {
            Values[i] = (2 * random.NextSingle() - 1) * largest;
        }
    }

    private static int Length(int[] shape) => shape.Aggregate(1, (product, extent) => product * extent);
}
