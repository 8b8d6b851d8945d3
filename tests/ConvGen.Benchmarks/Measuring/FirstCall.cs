using System.Diagnostics;

namespace ConvGen.Benchmarks;

/// <summary>What the first use of a kernel costs: the JIT, the making of the layer, one call.</summary>
internal static class FirstCall
{
    /// <summary>Makes the layer and calls it once.</summary>
    /// <returns>The layer, to be called again, and the time.</returns>
    public static (Action<int> Run, TimeSpan Took) Of(Binding binding, Buffers buffers, ArraySegment<float> output)
    {
        long start = Stopwatch.GetTimestamp();
        Action<int> run = binding(buffers.Input, buffers.Weights, buffers.Bias, buffers.Residual, output);
        run(1);
        return (run, Stopwatch.GetElapsedTime(start));
    }
}
