namespace Digits.Training;

/// <summary>The largest of 2 x 2 pixels, and zero if all are negative: a pooling and a ReLU, which may change places.</summary>
internal sealed class TrainedMaxPool(int channels, int height, int width) : ITrainedLayer
{
    private readonly float[] _output = new float[channels * (height / 2) * (width / 2)];
    private readonly int[] _chosen = new int[channels * (height / 2) * (width / 2)];
    private readonly float[] _inputGradient = new float[channels * height * width];

    /// <inheritdoc/>
    public IReadOnlyList<Parameter> Parameters => [];

    /// <inheritdoc/>
    public float[] Forward(float[] input)
    {
        int outputWidth = width / 2;
        for (int i = 0; i < _output.Length; i++)
        {
            // Channels have an even number of rows, so rows can be counted through all channels.
            int corner = i / outputWidth * 2 * width + i % outputWidth * 2;
            int chosen = corner;
            foreach (int place in (ReadOnlySpan<int>)[corner + 1, corner + width, corner + width + 1])
            {
                chosen = input[place] > input[chosen] ? place : chosen;
            }

            _chosen[i] = chosen;
            _output[i] = Math.Max(0, input[chosen]);
        }

        return _output;
    }

    /// <inheritdoc/>
    public float[] Backward(float[] outputGradient)
    {
        Array.Clear(_inputGradient);
        for (int i = 0; i < _output.Length; i++)
        {
            _inputGradient[_chosen[i]] = _output[i] > 0 ? outputGradient[i] : 0;
        }

        return _inputGradient;
    }
}
