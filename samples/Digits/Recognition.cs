namespace Digits;

/// <summary>What the network says about an image.</summary>
/// <param name="Probabilities">The probability of each digit.</param>
internal sealed record Recognition(float[] Probabilities)
{
    /// <summary>The most probable digit.</summary>
    public int Digit => Array.IndexOf(Probabilities, Probabilities.Max());

    /// <summary>Runs the network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="image">The image: 28 x 28 numbers from 0 for paper to 1 for ink.</param>
    public static Recognition Of(DigitNetwork network, ReadOnlySpan<float> image)
    {
        float[] probabilities = new float[DigitNetwork.ProbabilitiesLength];
        network.Forward(image, probabilities);
        return new(probabilities);
    }
}
