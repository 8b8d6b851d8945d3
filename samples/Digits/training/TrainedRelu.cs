namespace Digits.Training;

/// <summary>ReLU: zero instead of negative numbers.</summary>
internal sealed class TrainedRelu(int length) : ITrainedLayer
{
    private readonly float[] _output = new float[length];
    private readonly float[] _inputGradient = new float[length];

    /// <inheritdoc/>
    public IReadOnlyList<Parameter> Parameters => [];

    /// <inheritdoc/>
    public float[] Forward(float[] input)
    {
        for (int i = 0; i < _output.Length; i++)
        {
            _output[i] = Math.Max(0, input[i]);
        }

        return _output;
    }

    /// <inheritdoc/>
    public float[] Backward(float[] outputGradient)
    {
        for (int i = 0; i < _output.Length; i++)
        {
            _inputGradient[i] = _output[i] > 0 ? outputGradient[i] : 0;
        }

        return _inputGradient;
    }
}
