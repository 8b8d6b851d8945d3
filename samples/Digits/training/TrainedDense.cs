namespace Digits.Training;

/// <summary>A dense layer with a bias.</summary>
internal sealed class TrainedDense : ITrainedLayer
{
    private readonly Parameter _weight;
    private readonly Parameter _bias;
    private readonly float[] _output;
    private readonly float[] _inputGradient;
    private float[] _input = [];

    public TrainedDense(string name, int inFeatures, int outFeatures, Random random)
    {
        _weight = new($"{name}.weight", [outFeatures, inFeatures]);
        _weight.Draw(random, inputs: inFeatures);
        _bias = new($"{name}.bias", [outFeatures]);
        _output = new float[outFeatures];
        _inputGradient = new float[inFeatures];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Parameter> Parameters => [_weight, _bias];

    /// <inheritdoc/>
    public float[] Forward(float[] input)
    {
        _input = input;
        for (int o = 0; o < _output.Length; o++)
        {
            ReadOnlySpan<float> weights = _weight.Values.AsSpan(o * input.Length, input.Length);
            float sum = _bias.Values[o];
            for (int i = 0; i < weights.Length; i++)
            {
                sum += weights[i] * input[i];
            }

            _output[o] = sum;
        }

        return _output;
    }

    /// <inheritdoc/>
    public float[] Backward(float[] outputGradient)
    {
        Array.Clear(_inputGradient);
        for (int o = 0; o < _output.Length; o++)
        {
            float gradient = outputGradient[o];
            _bias.Gradient[o] += gradient;
            ReadOnlySpan<float> weights = _weight.Values.AsSpan(o * _input.Length, _input.Length);
            Span<float> weightGradients = _weight.Gradient.AsSpan(o * _input.Length, _input.Length);
            for (int i = 0; i < weights.Length; i++)
            {
                weightGradients[i] += gradient * _input[i];
                _inputGradient[i] += gradient * weights[i];
            }
        }

        return _inputGradient;
    }
}
