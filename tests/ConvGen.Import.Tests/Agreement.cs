namespace ConvGen.Import.Tests;

/// <summary>How near the results of a network must be to those of ONNX Runtime.</summary>
internal static class Agreement
{
    /// <summary>The largest difference, relative to the largest value.</summary>
    public const double Tolerance = 2e-4;

    // ONNX Runtime computes a sigmoid as 1/2 + p(x)/q(x) (MlasComputeLogistic), so its results near 0 have the absolute error of numbers near 1/2.
    private const double SigmoidError = 2e-7;

    /// <summary>Fails if an output differs. Values that are not finite in ONNX Runtime are passed over.</summary>
    /// <param name="model">What to name in the message.</param>
    /// <param name="expected">What ONNX Runtime computes.</param>
    /// <param name="actual">What the network computes.</param>
    /// <param name="isExact">Whether all sums are exact, so that nothing is rounded.</param>
    /// <returns>The largest difference, relative to the largest value.</returns>
    public static double Examine(string model, OnnxResult expected, float[] actual, bool isExact)
    {
        Assert.True(expected.Elements.Length > 0, $"{model}: {expected.Name} is empty.");
        double largest = expected.Elements.Where(float.IsFinite).Select(value => Math.Abs((double)value)).DefaultIfEmpty().Max();
        double worst = 0;
        for (int i = 0; i < actual.Length; i++)
        {
            if (!float.IsFinite(expected.Elements[i]))
            {
                continue;
            }

            double error = Math.Abs((double)actual[i] - expected.Elements[i]);
            Assert.True(
                isExact ? error == 0 : error <= (Tolerance * largest) + SigmoidError,
                FormattableString.Invariant(
                    $"{model}: element {i} of {expected.Name} [{string.Join(", ", expected.Dimensions)}] is {actual[i]}, but {expected.Elements[i]} in ONNX Runtime. The largest value is {largest}."));
            worst = Math.Max(worst, largest == 0 ? 0 : error / largest);
        }

        return worst;
    }
}
