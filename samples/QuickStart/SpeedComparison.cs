using System.Diagnostics;

namespace QuickStart;

/// <summary>Measures the speedup of the generated kernel over plain nested loops on this machine.</summary>
internal static class SpeedComparison
{
    // Long enough for the just-in-time compiler to optimize the loops, too.
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan SampleLength = TimeSpan.FromMilliseconds(5);
    private const int Samples = 40;

    public static void Run()
    {
        Random random = new(Seed: 3);
        float[] input = RandomNumbers.Normal(random, FirstLayer.InputLength);
        float[] weights = RandomNumbers.Normal(random, FirstLayer.WeightLength);
        float[] bias = RandomNumbers.Normal(random, FirstLayer.BiasLength);
        float[] output = new float[FirstLayer.OutputLength];
        FirstLayer layer = new(weights, bias);

        Action loops = () => NestedLoops.Correlate(input, weights, bias, output);
        Action generated = () => layer.Forward(input, output);
        CallsPerSecond(loops, WarmUp);
        CallsPerSecond(generated, WarmUp);

        // Other work on the machine can only make a sample slower, so the best samples are compared.
        // The two take turns, because the clock rate may change.
        double bestOfLoops = 0, bestOfGenerated = 0;
        for (int sample = 0; sample < Samples; sample++)
        {
            bestOfLoops = Math.Max(bestOfLoops, CallsPerSecond(loops, SampleLength));
            bestOfGenerated = Math.Max(bestOfGenerated, CallsPerSecond(generated, SampleLength));
        }

        Console.WriteLine();
        double ratio = bestOfGenerated / bestOfLoops;
        Console.WriteLine($"The first layer is {ratio:F0} times as fast as the loops of NestedLoops.cs, on one thread of this machine.");
    }

    private static double CallsPerSecond(Action action, TimeSpan duration)
    {
        int calls = 0;
        long start = Stopwatch.GetTimestamp();
        TimeSpan elapsed;
        do
        {
            action();
            calls++;
            elapsed = Stopwatch.GetElapsedTime(start);
        }
        while (elapsed < duration);

        return calls / elapsed.TotalSeconds;
    }
}
