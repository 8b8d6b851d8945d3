namespace ConvGen.Benchmarks;

/// <summary>Checks and times all competitors on one layer.</summary>
/// <param name="pace">How long it takes.</param>
/// <param name="withOnnx">Whether ONNX Runtime takes part.</param>
/// <param name="checkAll">Whether the reference implementation checks large layers, too.</param>
internal sealed class WorkloadMeasurement(Pace pace, bool withOnnx, bool checkAll)
{
    public WorkloadResult Run(Workload workload, CompiledKernel kernel)
    {
        Buffers buffers = new(workload.Case);
        ArraySegment<float> loopsOutput = buffers.NewOutput(), forwardOutput = buffers.NewOutput(), correlateOutput = buffers.NewOutput();

        // Before anything else touches the kernel.
        (Action<int> forward, TimeSpan firstCall) = FirstCall.Of(kernel.Forward, buffers, forwardOutput);
        Action<int> correlate = kernel.Correlate(buffers.Input, buffers.Weights, buffers.Bias, buffers.Residual, correlateOutput);
        correlate(1);

        Action<int> loops = kernel.Loops(buffers.Input, buffers.Weights, buffers.Bias, buffers.Residual, loopsOutput);
        loops(1);
        Agreement.RequireReference(workload, buffers, loopsOutput, checkAll);
        Agreement.Require(workload, forwardOutput, "Forward", loopsOutput, "nested loops");
        Agreement.Require(workload, correlateOutput, "Correlate", loopsOutput, "nested loops");

        using OnnxLayer? onnx = withOnnx && OnnxLayer.CanCompute(workload.Case) ? new(workload.Case, buffers) : null;
        if (onnx is not null)
        {
            onnx.Run(1);
            Agreement.Require(workload, onnx.Result(), "ONNX Runtime", loopsOutput, "nested loops");
        }

        Competitor peak = MachinePeak.NewCompetitor();
        Competitor ofForward = new(forward), ofCorrelate = new(correlate), ofLoops = new(loops);
        Competitor? ofOnnx = onnx is null ? null : new(onnx.Run);
        RoundRobin.Run(pace, [peak, ofForward, ofCorrelate, .. ofOnnx is null ? Array.Empty<Competitor>() : [ofOnnx], ofLoops]);
        return new(
            workload,
            ofForward.Seconds,
            ofCorrelate.Seconds,
            ofOnnx?.Seconds,
            ofLoops.Seconds,
            MachinePeak.Operations / peak.Seconds,
            firstCall,
            kernel.Size);
    }
}
