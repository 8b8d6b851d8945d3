namespace Digits.Training;

/// <summary>A 3 x 3 convolution with a bias and zeros around the image, which keeps the image's size.</summary>
internal sealed class TrainedConvolution : ITrainedLayer
{
    private const int Kernel = 3;
    private const int Padding = 1;

    private readonly int _inChannels;
    private readonly int _outChannels;
    private readonly int _height;
    private readonly int _width;
    private readonly int _paddedWidth;
    private readonly int _paddedLength;
    private readonly Parameter _weight;
    private readonly Parameter _bias;
    private readonly float[] _padded;
    private readonly float[] _paddedGradient;
    private readonly float[] _output;
    private readonly float[] _inputGradient;

    public TrainedConvolution(string name, int inChannels, int outChannels, int height, int width, Random random)
    {
        (_inChannels, _outChannels, _height, _width) = (inChannels, outChannels, height, width);
        _paddedWidth = width + 2 * Padding;
        _paddedLength = (height + 2 * Padding) * _paddedWidth;
        _weight = new($"{name}.weight", [outChannels, inChannels, Kernel, Kernel]);
        _weight.Draw(random, inputs: inChannels * Kernel * Kernel);
        _bias = new($"{name}.bias", [outChannels]);
        _padded = new float[inChannels * _paddedLength];
        _paddedGradient = new float[_padded.Length];
        _output = new float[outChannels * height * width];
        _inputGradient = new float[inChannels * height * width];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Parameter> Parameters => [_weight, _bias];

    /// <inheritdoc/>
    public float[] Forward(float[] input)
    {
        for (int row = 0; row < _inChannels * _height; row++)
        {
            input.AsSpan(row * _width, _width).CopyTo(_padded.AsSpan(PaddedRow(row)));
        }

        for (int o = 0; o < _outChannels; o++)
        {
            Span<float> plane = _output.AsSpan(o * _height * _width, _height * _width);
            plane.Fill(_bias.Values[o]);
            for (int tap = 0; tap < _inChannels * Kernel * Kernel; tap++)
            {
                float weight = _weight.Values[o * _inChannels * Kernel * Kernel + tap];
                for (int y = 0; y < _height; y++)
                {
                    ReadOnlySpan<float> from = _padded.AsSpan(FirstInput(tap) + y * _paddedWidth, _width);
                    Span<float> to = plane.Slice(y * _width, _width);
                    for (int x = 0; x < to.Length; x++)
                    {
                        to[x] += weight * from[x];
                    }
                }
            }
        }

        return _output;
    }

    /// <inheritdoc/>
    public float[] Backward(float[] outputGradient)
    {
        Array.Clear(_paddedGradient);
        int taps = _inChannels * Kernel * Kernel;
        for (int o = 0; o < _outChannels; o++)
        {
            ReadOnlySpan<float> weights = _weight.Values.AsSpan(o * taps, taps);
            Span<float> weightGradients = _weight.Gradient.AsSpan(o * taps, taps);
            for (int y = 0; y < _height; y++)
            {
                for (int x = 0; x < _width; x++)
                {
                    float gradient = outputGradient[(o * _height + y) * _width + x];
                    if (gradient == 0)
                    {
                        continue; // Most are, because the pooling after this layer passes on one of four.
                    }

                    _bias.Gradient[o] += gradient;
                    for (int tap = 0; tap < weights.Length; tap++)
                    {
                        int place = FirstInput(tap) + y * _paddedWidth + x;
                        weightGradients[tap] += gradient * _padded[place];
                        _paddedGradient[place] += gradient * weights[tap];
                    }
                }
            }
        }

        for (int row = 0; row < _inChannels * _height; row++)
        {
            _paddedGradient.AsSpan(PaddedRow(row), _width).CopyTo(_inputGradient.AsSpan(row * _width));
        }

        return _inputGradient;
    }

    // Where a row of the image, counted through all channels, begins in the padded image.
    private int PaddedRow(int row) => row / _height * _paddedLength + (row % _height + Padding) * _paddedWidth + Padding;

    // What a tap, counted through all channels, multiplies for the first output: a place in the padded image.
    private int FirstInput(int tap)
    {
        (int channel, int place) = Math.DivRem(tap, Kernel * Kernel);
        return channel * _paddedLength + place / Kernel * _paddedWidth + place % Kernel;
    }
}
