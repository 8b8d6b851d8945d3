namespace ConvGen.Benchmarks;

/// <summary>What was measured of a workload, all in the same rounds. Times are of one call, in seconds.</summary>
/// <param name="Workload">The layer.</param>
/// <param name="Forward">The generated layer, which holds its weights.</param>
/// <param name="Correlate">The generated static method.</param>
/// <param name="Onnx">ONNX Runtime, or null where it does not take part.</param>
/// <param name="Loops">The nested loops.</param>
/// <param name="Peak">The machine's floating-point operations per second.</param>
/// <param name="FirstCall">The first use of the generated layer.</param>
/// <param name="Size">The size of the generated code.</param>
internal sealed record WorkloadResult(
    Workload Workload, double Forward, double Correlate, double? Onnx, double Loops, double Peak, TimeSpan FirstCall, CodeSize Size)
{
    public double ShareOfPeak => Workload.Operations / Forward / Peak;

    public double? OnnxShareOfPeak => Workload.Operations / Onnx / Peak;

    /// <summary>How many times as fast as ONNX Runtime the generated layer is.</summary>
    public double? OverOnnx => Onnx / Forward;

    /// <summary>How many times as fast as the nested loops the generated layer is.</summary>
    public double OverLoops => Loops / Forward;
}
