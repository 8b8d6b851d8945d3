using ConvGen.Numerics;

namespace ConvGen.Benchmarks;

/// <summary>Checks results before they are timed: all competitors and the reference implementation must compute the same numbers.</summary>
internal static class Agreement
{
    /// <summary>The number of multiply-adds that the reference can compute in a few hundredths of a second.</summary>
    public const long QuickMultiplyAdds = 2_000_000;

    /// <summary>Throws an exception unless two results of a layer agree.</summary>
    /// <exception cref="WrongResultException">The results differ. The message says where.</exception>
    public static void Require(Workload workload, ReadOnlySpan<float> actual, string actualName, ReadOnlySpan<float> expected, string expectedName)
    {
        float tolerance = workload.Case.HasExactActivation ? 0 : 1e-5f;
        for (int index = 0; index < expected.Length; index++)
        {
            // Not "> tolerance", because that would accept NaN.
            if (!(MathF.Abs(actual[index] - expected[index]) <= tolerance * MathF.Max(1, MathF.Abs(expected[index]))))
            {
                throw new WrongResultException(
                    $"{workload.Id}: output {index} is {actual[index]} from {actualName}, but {expected[index]} from {expectedName}.");
            }
        }
    }

    /// <summary>Throws an exception unless a result agrees with <see cref="Reference"/>. Large layers are checked only on request.</summary>
    public static void RequireReference(Workload workload, Buffers buffers, ReadOnlySpan<float> actual, bool whateverItTakes)
    {
        ConvolutionShape shape = workload.Case.Shape;
        if (!whateverItTakes && shape.MultiplyAdds > QuickMultiplyAdds)
        {
            return;
        }

        float[] expected = new float[shape.OutputLength];
        Reference.Correlate<float>(shape, buffers.Input, buffers.Weights, buffers.Bias, buffers.Residual, expected);
        Require(workload, actual, "nested loops", expected, "the reference");
    }
}
