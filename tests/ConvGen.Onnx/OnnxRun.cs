using Microsoft.ML.OnnxRuntime;

namespace ConvGen.Onnx;

/// <summary>One run of a model in ONNX Runtime, each node as it is written: without optimizations of the graph.</summary>
internal static class OnnxRun
{
    /// <summary>The name of a model's only input.</summary>
    public static string InputOf(string path)
    {
        using InferenceSession session = new(path);
        return session.InputMetadata.Keys.Single();
    }

    /// <summary>Runs a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="inputs">The dimensions and elements of its inputs.</param>
    /// <returns>Its outputs, in its order.</returns>
    public static IReadOnlyList<OnnxResult> Of(OnnxFile model, IReadOnlyDictionary<string, (long[] Dimensions, float[] Elements)> inputs)
    {
        using SessionOptions options = new()
        {
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_DISABLE_ALL,
            IntraOpNumThreads = 1,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        using InferenceSession session = model.Content is null ? new(model.Path!, options) : new(model.Content, options);
        using RunOptions runOptions = new();
        Dictionary<string, OrtValue> values = inputs.ToDictionary(
            input => input.Key,
            input => OrtValue.CreateTensorValueFromMemory(input.Value.Elements, input.Value.Dimensions));
        try
        {
            using IDisposableReadOnlyCollection<OrtValue> outputs = session.Run(runOptions, values, session.OutputNames);
            return [.. session.OutputNames.Zip(outputs, Result)];
        }
        finally
        {
            foreach (OrtValue value in values.Values)
            {
                value.Dispose();
            }
        }
    }

    private static OnnxResult Result(string name, OrtValue output) =>
        new(name, output.GetTensorTypeAndShape().Shape, output.GetTensorDataAsSpan<float>().ToArray());
}
