using System.Diagnostics;

namespace ConvGen.Benchmarks;

/// <summary>The measurements of a network, all from the same rounds. Times are for one call, in seconds.</summary>
/// <param name="Id">Its name.</param>
/// <param name="MultiplyAdds">The number of multiply-adds in one call.</param>
/// <param name="Forward">The generated network.</param>
/// <param name="Onnx">ONNX Runtime.</param>
/// <param name="Peak">The machine's floating-point operations per second.</param>
/// <param name="Made">The time from the weights to the generated network, and that from the model to ONNX Runtime's session.</param>
/// <param name="Shared">The times while other work shared the core.</param>
internal sealed record NetworkResult(
    string Id, long MultiplyAdds, double Forward, double Onnx, double Peak, (TimeSpan Network, TimeSpan Onnx) Made, SharedTimes Shared)
{
    public double ShareOfPeak => 2.0 * MultiplyAdds / Forward / Peak;

    public double OnnxShareOfPeak => 2.0 * MultiplyAdds / Onnx / Peak;

    /// <summary>The speedup of the generated network over ONNX Runtime.</summary>
    public double OverOnnx => Onnx / Forward;

    /// <summary>The same while other work shared the core.</summary>
    public double? SharedOverOnnx => Shared.Onnx / Shared.Forward;
}

/// <summary>Checks and times a network beside ONNX Runtime.</summary>
/// <param name="pace">The duration of the measurement.</param>
internal sealed class NetworkMeasurement(Pace pace)
{
    /// <summary>The largest difference, relative to the largest output.</summary>
    private const float Tolerance = 2e-4f;

    /// <exception cref="WrongResultException">The results differ.</exception>
    public NetworkResult Run(NetworkWorkload workload, CompiledNetwork network)
    {
        NetworkGraph graph = workload.Graph;
        Random random = new(2);
        float[] input = [.. Enumerable.Range(0, graph.Input.Length).Select(_ => 2 * random.NextSingle() - 1)];
        float[] output = new float[graph.Output.Length];

        long start = Stopwatch.GetTimestamp();
        Action<int> forward = network.Bind(graph.Weights, input, output);
        TimeSpan networkMade = Stopwatch.GetElapsedTime(start);
        byte[] model = graph.WriteOnnx();
        start = Stopwatch.GetTimestamp();
        using OnnxSession onnx = new(model, graph.Input.Name, graph.Input.Dimensions, graph.Output.Name, graph.Output.Dimensions);
        TimeSpan onnxMade = Stopwatch.GetElapsedTime(start);

        input.CopyTo(onnx.Input);
        forward(1);
        onnx.Run(1);
        RequireAgreement(workload, output, onnx.Output);

        Competitor peak = MachinePeak.NewCompetitor();
        Competitor ofForward = new(forward), ofOnnx = new(onnx.Run);
        RoundRobin.Run(pace, [peak, ofForward, ofOnnx]);
        return new(
            workload.Id,
            network.MultiplyAdds,
            ofForward.Seconds,
            ofOnnx.Seconds,
            MachinePeak.Operations / peak.Seconds,
            (networkMade, onnxMade),
            new(ofForward.SharedSeconds, ofOnnx.SharedSeconds));
    }

    private static void RequireAgreement(NetworkWorkload workload, ReadOnlySpan<float> actual, ReadOnlySpan<float> expected)
    {
        float largest = 0;
        foreach (float value in expected)
        {
            largest = MathF.Max(largest, MathF.Abs(value));
        }

        for (int index = 0; index < expected.Length; index++)
        {
            // Not "> tolerance", because that would accept NaN.
            if (!(MathF.Abs(actual[index] - expected[index]) <= Tolerance * largest))
            {
                throw new WrongResultException($"{workload.Id}: output {index} is {actual[index]}, but {expected[index]} from ONNX Runtime.");
            }
        }
    }
}
