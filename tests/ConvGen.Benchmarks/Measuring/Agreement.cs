using ConvGen.Numerics;

namespace ConvGen.Benchmarks;

/// <summary>Nothing is timed that is not right: all competitors must give the same numbers, and so must the reference implementation.</summary>
internal static class Agreement
{
    /// <summary>What the reference computes in some hundredths of a second.</summary>
    public const long QuickMultiplyAdds = 2_000_000;

    /// <summary>Throws unless two results of a layer agree.</summary>
    /// <exception cref="WrongResultException">They do not; the message says where.</exception>
    public static void Require(Workload workload, ReadOnlySpan<float> actual, string actualName, ReadOnlySpan<float> expected, string expectedName)
    {
        float tolerance = workload.Case.HasExactActivation ? 0 : 1e-5f;
        for (int index = 0; index < expected.Length; index++)
        {
            // Not "> tolerance": that would let NaN pass.
            if (!(MathF.Abs(actual[index] - expected[index]) <= tolerance * MathF.Max(1, MathF.Abs(expected[index]))))
            {
                throw new WrongResultException(
                    $"{workload.Id}: output {index} is {actual[index]} by {actualName}, but {expected[index]} by {expectedName}.");
            }
        }
    }

    /// <summary>Throws unless a result is that of <see cref="Reference"/>, which is asked only if that is quick, or whatever it takes.</summary>
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
