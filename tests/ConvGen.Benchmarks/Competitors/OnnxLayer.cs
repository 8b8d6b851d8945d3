using ConvGen.Numerics;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace ConvGen.Benchmarks;

/// <summary>
/// The same layer in ONNX Runtime with its fastest settings: all graph optimizations, weights as initializers, its own memory for input and output,
/// bound once, and one thread without spinning.
/// </summary>
internal sealed class OnnxLayer : IDisposable
{
    private readonly SessionOptions _options = new()
    {
        GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
        IntraOpNumThreads = 1,
        InterOpNumThreads = 1,
        LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
    };

    private readonly RunOptions _runOptions = new();
    private readonly InferenceSession _session;
    private readonly OrtIoBinding _binding;
    private readonly OrtValue _input;
    private readonly OrtValue _output;
    private readonly ConvolutionShape _shape;

    public OnnxLayer(KernelCase layer, Buffers buffers)
    {
        _shape = layer.Shape;
        _options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        _session = new(OnnxModel.Write(layer, buffers.Weights, buffers.Bias), _options);
        _input = Allocate(OnnxModel.Dimensions(layer, _shape.InChannels, _shape.InputDepth, _shape.InputHeight, _shape.InputWidth));
        _output = Allocate(OnnxModel.Dimensions(layer, _shape.OutChannels, _shape.OutputDepth, _shape.OutputHeight, _shape.OutputWidth));
        Transpose(buffers.Input, _input.GetTensorMutableDataAsSpan<float>(), IsChannelsLast ? _shape.InputLength / _shape.InChannels : 1);
        _binding = _session.CreateIoBinding();
        _binding.BindInput(OnnxModel.Input, _input);
        _binding.BindOutput(OnnxModel.Output, _output);
    }

    public static string Version => OrtEnv.Instance().GetVersionString();

    private bool IsChannelsLast => _shape.Layout == TensorLayout.ChannelsLast;

    /// <summary>Whether a single ONNX node can compute the layer, apart from the order of its channels.</summary>
    public static bool CanCompute(KernelCase layer) =>
        layer is { PaddingMode: PaddingMode.Zeros, Activation: Activation.None, Residual: false, IsDouble: false };

    public void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
        {
            _session.RunWithBinding(_runOptions, _binding);
        }
    }

    /// <summary>The result, in the layer's layout.</summary>
    public float[] Result()
    {
        float[] result = new float[_shape.OutputLength];
        Transpose(_output.GetTensorDataAsSpan<float>(), result, IsChannelsLast ? _shape.OutChannels : 1);
        return result;
    }

    public void Dispose()
    {
        _binding.Dispose();
        _input.Dispose();
        _output.Dispose();
        _session.Dispose();
        _runOptions.Dispose();
        _options.Dispose();
    }

    private static OrtValue Allocate(long[] dimensions) =>
        OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance, TensorElementType.Float, dimensions);

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
