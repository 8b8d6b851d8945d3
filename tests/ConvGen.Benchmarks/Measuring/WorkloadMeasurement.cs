namespace ConvGen.Benchmarks;

/// <summary>Checks and times all competitors on one layer.</summary>
/// <param name="pace">The duration of the measurement.</param>
/// <param name="withOnnx">Whether to include ONNX Runtime.</param>
/// <param name="checkAll">Whether to check large layers against the reference implementation as well.</param>
internal sealed class WorkloadMeasurement(Pace pace, bool withOnnx, bool checkAll)
{
    public WorkloadResult Run(Workload workload, CompiledKernel kernel)
    {
        Buffers buffers = new(workload.Case);
        ArraySegment<float> loopsOutput = buffers.NewOutput(), forwardOutput = buffers.NewOutput(), correlateOutput = buffers.NewOutput();

        // This must come before any other use of the kernel.
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
            kernel.Size,
            new(ofForward.SharedSeconds, ofOnnx?.SharedSeconds));
    }
}
