using System.Numerics.Tensors;

namespace MobileBlock;

/// <summary>Random numbers to use in place of an image and trained parameters.</summary>
internal static class RandomNumbers
{
    /// <summary>Normally distributed numbers, the same for the same seed.</summary>
    public static float[] Normal(Random random, int count, float mean = 0, float deviation = 1)
    {
        float[] numbers = new float[count];
        Tensor.FillGaussianNormalDistribution(numbers.AsTensorSpan(), random);
        return Scaled(numbers, deviation, mean);
    }

    /// <summary>Numbers uniformly distributed between two bounds.</summary>
    public static float[] Uniform(Random random, int count, float least, float most)
    {
        float[] numbers = new float[count];
        Tensor.FillUniformDistribution(numbers.AsTensorSpan(), random);
        return Scaled(numbers, most - least, least);
    }

    private static float[] Scaled(float[] numbers, float scale, float shift)
    {
        TensorPrimitives.Multiply(numbers, scale, numbers);
        TensorPrimitives.Add(numbers, shift, numbers);
        return numbers;
    }
}
