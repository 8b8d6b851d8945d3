using ConvGen;

namespace Digits.Training;

/// <summary>The layers of <see cref="DigitNetwork"/>, up to the scores, with the loss that is minimized.</summary>
internal sealed class TrainedNetwork
{
    private readonly ITrainedLayer[] _layers;
    private readonly float[] _image = new float[DigitNetwork.ImageLength];

    /// <param name="random">Where the first weights come from.</param>
    public TrainedNetwork(Random random)
    {
        _layers =
        [
            new TrainedConvolution("Conv1", 1, 8, 28, 28, random),
            new TrainedMaxPool(8, 28, 28),
            new TrainedConvolution("Conv2", 8, 16, 14, 14, random),
            new TrainedMaxPool(16, 14, 14),
            new TrainedDense("Hidden", 784, 64, random),
            new TrainedRelu(64),
            new TrainedDense("Scores", 64, 10, random),
        ];
        Parameters = [.. _layers.SelectMany(layer => layer.Parameters)];
    }

    /// <summary>The tensors that are trained.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>The weights, for the generated network.</summary>
    public NetworkWeights Weights()
    {
        NetworkWeights weights = new();
        foreach (Parameter parameter in Parameters)
        {
            weights.Add(parameter.Name, parameter.Shape, parameter.Values);
        }

        return weights;
    }

    /// <summary>The digit with the highest score.</summary>
    public int Recognize(Example example)
    {
        float[] scores = Scores(example, down: 0, right: 0);
        return Array.IndexOf(scores, scores.Max());
    }

    /// <summary>Adds the derivatives of the loss for a picture, moved by some pixels, to the gradients.</summary>
    /// <returns>The loss: the negative logarithm of the probability of the right digit.</returns>
    public double AddGradients(Example example, int down, int right)
    {
        float[] scores = Scores(example, down, right);
        float largest = scores.Max();
        double[] exponentials = [.. scores.Select(score => Math.Exp(score - largest))];
        double sum = exponentials.Sum();

        // The derivative by a score is its probability, minus one for the right digit.
        float[] gradient = [.. exponentials.Select((exponential, digit) => (float)(exponential / sum - (digit == example.Label ? 1 : 0)))];
        for (int i = _layers.Length - 1; i >= 0; i--)
        {
            gradient = _layers[i].Backward(gradient);
        }

        return -Math.Log(exponentials[example.Label] / sum);
    }

    private float[] Scores(Example example, int down, int right)
    {
        example.CopyTo(_image, down, right);
        return _layers.Aggregate(_image, (values, layer) => layer.Forward(values));
    }
}
