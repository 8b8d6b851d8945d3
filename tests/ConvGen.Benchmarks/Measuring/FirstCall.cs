using System.Diagnostics;

namespace ConvGen.Benchmarks;

/// <summary>The cost of the first use of a kernel: JIT compilation, creating the layer, and one call.</summary>
internal static class FirstCall
{
    /// <summary>Creates the layer and calls it once.</summary>
    /// <returns>A delegate that calls the layer again, and the time.</returns>
    public static (Action<int> Run, TimeSpan Took) Of(Binding binding, Buffers buffers, ArraySegment<float> output)
    {
        long start = Stopwatch.GetTimestamp();
        Action<int> run = binding(buffers.Input, buffers.Weights, buffers.Bias, buffers.Residual, output);
        run(1);
        return (run, Stopwatch.GetElapsedTime(start));
    }
}
