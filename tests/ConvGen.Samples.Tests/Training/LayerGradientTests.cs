using Digits.Training;

namespace ConvGen.Samples.Tests.Training;

/// <summary>
/// Convolutions and dense layers are linear in each weight and each input, so a derivative is exactly what the output changes by if one of
/// them grows by one. All numbers are small integers.
/// </summary>
public sealed class LayerGradientTests
{
    [Fact]
    public void Of_a_convolution() =>
        Check(new TrainedConvolution("Layer", 2, 3, height: 4, width: 5, new(1)), inputs: 2 * 4 * 5, outputs: 3 * 4 * 5);

    [Fact]
    public void Of_a_dense_layer() => Check(new TrainedDense("Layer", 6, 4, new(1)), inputs: 6, outputs: 4);

    [Fact]
    public void Of_a_pooling_go_to_the_largest_pixel_unless_it_is_negative()
    {
        TrainedMaxPool pool = new(1, 2, 4);

        float[] output = pool.Forward([1, 3, -5, -2, 2, 0, -4, -3]);

        Assert.Equal([3, 0], output);
        Assert.Equal([0, 7, 0, 0, 0, 0, 0, 0], pool.Backward([7, 9]));
    }

    [Fact]
    public void Of_a_ReLU_go_to_positive_inputs()
    {
        TrainedRelu relu = new(3);

        float[] output = relu.Forward([2, -1, 0]);

        Assert.Equal([2, 0, 0], output);
        Assert.Equal([5, 0, 0], relu.Backward([5, 6, 7]));
    }

    private static void Check(ITrainedLayer layer, int inputs, int outputs)
    {
        Random random = new(2);
        foreach (Parameter parameter in layer.Parameters)
        {
            Integers(random, parameter.Values.Length).CopyTo(parameter.Values, 0);
        }

        float[] input = Integers(random, inputs), outputGradient = Integers(random, outputs);
        float before = Loss();
        float[] inputGradient = [.. layer.Backward(outputGradient)];

        RequireDerivatives(input, inputGradient);
        foreach (Parameter parameter in layer.Parameters)
        {
            RequireDerivatives(parameter.Values, parameter.Gradient);
        }

        void RequireDerivatives(float[] values, float[] gradient)
        {
            float[] differences = new float[values.Length];
            for (int i = 0; i < values.Length; i++)
            {
                values[i]++;
                differences[i] = Loss() - before;
                values[i]--;
            }

            Assert.Contains(differences, difference => difference != 0);
            Assert.Equal(differences, gradient);
        }

        float Loss() => layer.Forward(input).Zip(outputGradient, (output, gradient) => output * gradient).Sum();
    }

    private static float[] Integers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.Next(-4, 5))];
}
