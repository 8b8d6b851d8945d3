namespace ConvGen.Runtime.Tests;

/// <summary>Calls to the reference that return its output, and data for them.</summary>
internal static class Oracle
{
    public static float[] Correlate(
        ConvolutionShape shape, float[] input, float[] weights, float[]? bias = null, float[]? residual = null)
    {
        float[] output = Unwritten(shape);
        Reference.Correlate<float>(shape, input, weights, bias, residual, output);
        return output;
    }

    public static float[] AbsoluteSum(
        ConvolutionShape shape, float[] input, float[] weights, float[]? bias = null, float[]? residual = null)
    {
        float[] output = Unwritten(shape);
        Reference.AbsoluteSum<float>(shape, input, weights, bias, residual, output);
        return output;
    }

    /// <summary>Integers so small that no sum in a test is rounded, and equality is exact.</summary>
    public static float[] SmallIntegers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Next(-9, 10))];

    // An element that is not written, or is added to, is detected.
    private static float[] Unwritten(ConvolutionShape shape)
    {
        float[] output = new float[shape.OutputLength];
        output.AsSpan().Fill(float.NaN);
        return output;
    }
}
