namespace ConvGen.Benchmarks;

/// <summary>Checks and times a layer on one thread and on several.</summary>
internal static class ThreadsMeasurement
{
    public static ThreadsResult Run(Workload workload, CompiledKernel kernel, int threads, Pace pace)
    {
        Buffers buffers = new(workload.Case);
        ArraySegment<float> output = buffers.NewOutput(), sharedOutput = buffers.NewOutput();
        Action<int> one = FirstCall.Of(kernel.Forward, buffers, output).Run;
        Action<int> several = kernel.ParallelForward(threads, buffers.Input, buffers.Weights, buffers.Bias, buffers.Residual, sharedOutput);
        several(1);
        Agreement.Require(workload, sharedOutput, "Forward on several threads", output, "Forward on one");

        Competitor ofOne = new(one), ofSeveral = new(several);
        RoundRobin.Run(pace, ofOne, ofSeveral);
        return new(workload, ofOne.Seconds, ofSeveral.Seconds);
    }
}
