using ConvGen.Numerics;

namespace ConvGen.Benchmarks;

/// <summary>The same layer in ONNX Runtime.</summary>
internal sealed class OnnxLayer : IDisposable
{
    private readonly OnnxSession _session;
    private readonly ConvolutionShape _shape;

    public OnnxLayer(KernelCase layer, Buffers buffers)
    {
        _shape = layer.Shape;
        _session = new(
            OnnxModel.Write(layer, buffers.Weights, buffers.Bias),
            OnnxModel.Input,
            OnnxModel.Dimensions(layer, _shape.InChannels, _shape.InputDepth, _shape.InputHeight, _shape.InputWidth),
            OnnxModel.Output,
            OnnxModel.Dimensions(layer, _shape.OutChannels, _shape.OutputDepth, _shape.OutputHeight, _shape.OutputWidth));
        Transpose(buffers.Input, _session.Input, IsChannelsLast ? _shape.InputLength / _shape.InChannels : 1);
    }

    private bool IsChannelsLast => _shape.Layout == TensorLayout.ChannelsLast;

    /// <summary>Whether a single ONNX node can compute the layer, apart from the order of its channels.</summary>
    public static bool CanCompute(KernelCase layer) =>
        layer is { PaddingMode: PaddingMode.Zeros, Activation: Activation.None, Residual: false, IsDouble: false };

    public void Run(int calls) => _session.Run(calls);

    /// <summary>The result, in the layer's layout.</summary>
    public float[] Result()
    {
        float[] result = new float[_shape.OutputLength];
        Transpose(_session.Output, result, IsChannelsLast ? _shape.OutChannels : 1);
        return result;
    }

    public void Dispose() => _session.Dispose();

    // ONNX supports only channels first, so the input and output of a layer with channels last are transposed.
    private static void Transpose(ReadOnlySpan<float> source, Span<float> target, int rows)
    {
        int columns = source.Length / rows;
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                target[column * rows + row] = source[row * columns + column];
            }
        }
    }
}
