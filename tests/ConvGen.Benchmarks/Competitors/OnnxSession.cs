using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace ConvGen.Benchmarks;

/// <summary>
/// A model in ONNX Runtime with its fastest settings: all graph optimizations, weights as initializers, its own memory for input and output, bound once, and one
/// thread without spinning.
/// </summary>
internal sealed class OnnxSession : IDisposable
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

    public OnnxSession(byte[] model, string input, long[] inputDimensions, string output, long[] outputDimensions)
    {
        _options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        _session = new(model, _options);
        _input = Allocate(inputDimensions);
        _output = Allocate(outputDimensions);
        _binding = _session.CreateIoBinding();
        _binding.BindInput(input, _input);
        _binding.BindOutput(output, _output);
    }

    public static string Version => OrtEnv.Instance().GetVersionString();

    /// <summary>The memory of the input.</summary>
    public Span<float> Input => _input.GetTensorMutableDataAsSpan<float>();

    /// <summary>The memory of the output.</summary>
    public ReadOnlySpan<float> Output => _output.GetTensorDataAsSpan<float>();

    public void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
        {
            _session.RunWithBinding(_runOptions, _binding);
        }
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
}
