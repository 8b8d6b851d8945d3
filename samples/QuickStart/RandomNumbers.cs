using System.Numerics.Tensors;

namespace QuickStart;

/// <summary>Random numbers to compute with.</summary>
internal static class RandomNumbers
{
    /// <summary>Numbers from the standard normal distribution, the same for the same seed.</summary>
    public static float[] Normal(Random random, int count)
    {
        float[] numbers = new float[count];
        Tensor.FillGaussianNormalDistribution(numbers.AsTensorSpan(), random);
        return numbers;
    }
}
