using System.Numerics.Tensors;

namespace QuickStart;

/// <summary>The difference between the numbers of a generated kernel and those of the reference.</summary>
internal static class Difference
{
    /// <summary>The sum of the absolute differences.</summary>
    public static float Sum(ReadOnlySpan<float> generated, ReadOnlySpan<float> reference) =>
        TensorPrimitives.SumOfMagnitudes<float>(Between(generated, reference));

    /// <summary>The largest absolute difference.</summary>
    public static float Largest(ReadOnlySpan<float> generated, ReadOnlySpan<float> reference) =>
        MathF.Abs(TensorPrimitives.MaxMagnitude<float>(Between(generated, reference))); // MaxMagnitude keeps the sign.

    private static float[] Between(ReadOnlySpan<float> generated, ReadOnlySpan<float> reference)
    {
        float[] differences = new float[generated.Length];
        TensorPrimitives.Subtract(generated, reference, differences);
        return differences;
    }
}
