namespace ConvGen.Benchmarks;

/// <summary>Checks and times a generated layer and nested loops.</summary>
internal static class LoopsMeasurement
{
    /// <summary>
    /// If the ratio of the loops' time to the kernel's is below this, the layer is measured again for longer, because it may be an outlier.
    /// </summary>
    private const double Doubtful = 1.3;

    public static LoopsResult Run(Workload workload, CompiledKernel kernel, Pace pace)
    {
        Buffers buffers = new(workload.Case);
        ArraySegment<float> output = buffers.NewOutput(), loopsOutput = buffers.NewOutput();
        Action<int> forward = FirstCall.Of(kernel.Forward, buffers, output).Run;
        Action<int> loops = FirstCall.Of(kernel.Loops, buffers, loopsOutput).Run;
        Agreement.RequireReference(workload, buffers, loopsOutput, whateverItTakes: false);
        Agreement.Require(workload, output, "Forward", loopsOutput, "nested loops");

        LoopsResult result = Time(workload, forward, loops, pace);
        return result.Ratio < Doubtful ? Time(workload, forward, loops, Pace.Fast) : result;
    }

    private static LoopsResult Time(Workload workload, Action<int> forward, Action<int> loops, Pace pace)
    {
        Competitor ofForward = new(forward), ofLoops = new(loops);
        RoundRobin.Run(pace, ofForward, ofLoops);
        return new(workload, ofForward.Seconds, ofLoops.Seconds);
    }
}
