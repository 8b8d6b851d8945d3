namespace ConvGen.Benchmarks;

/// <summary>The measurements of a workload, all from the same rounds. Times are for one call, in seconds.</summary>
/// <param name="Workload">The layer.</param>
/// <param name="Forward">The generated layer, which holds its weights.</param>
/// <param name="Correlate">The generated static method.</param>
/// <param name="Onnx">ONNX Runtime, or null if it is not included.</param>
/// <param name="Loops">The nested loops.</param>
/// <param name="Peak">The machine's floating-point operations per second.</param>
/// <param name="FirstCall">The first use of the generated layer.</param>
/// <param name="Size">The size of the generated code.</param>
/// <param name="Shared">The times while other work shared the core.</param>
internal sealed record WorkloadResult(
    Workload Workload,
    double Forward,
    double Correlate,
    double? Onnx,
    double Loops,
    double Peak,
    TimeSpan FirstCall,
    CodeSize Size,
    SharedTimes Shared)
{
    public double ShareOfPeak => Workload.Operations / Forward / Peak;

    public double? OnnxShareOfPeak => Workload.Operations / Onnx / Peak;

    /// <summary>The speedup of the generated layer over ONNX Runtime.</summary>
    public double? OverOnnx => Onnx / Forward;

    /// <summary>The same while other work shared the core.</summary>
    public double? SharedOverOnnx => Shared.Onnx / Shared.Forward;

    /// <summary>The share of the peak while other work shared the core. The peak is not affected.</summary>
    public double? SharedShareOfPeak => Workload.Operations / Shared.Forward / Peak;

    /// <summary>The speedup of the generated layer over the nested loops.</summary>
    public double OverLoops => Loops / Forward;
}
