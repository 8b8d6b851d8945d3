using System.Diagnostics;

namespace MobileBlock;

/// <summary>Compares the time of the block with that of the full convolution and of plain nested loops on this machine.</summary>
internal static class SpeedComparison
{
    // Long enough for the just-in-time compiler to optimize the loops, too.
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan SampleLength = TimeSpan.FromMilliseconds(20);
    private const int Samples = 20;

    public static void Run()
    {
        Random random = new(Seed: 2);
        FoldedConvolution depthwise = Folded(random, Depthwise.OutChannels, Depthwise.WeightLength);
        FoldedConvolution pointwise = Folded(random, Pointwise.OutChannels, Pointwise.WeightLength);
        FoldedConvolution full = Folded(random, FullConvolution.OutChannels, FullConvolution.WeightLength);
        float[] input = RandomNumbers.Normal(random, Depthwise.InputLength);
        float[] between = new float[Depthwise.OutputLength];
        float[] output = new float[Pointwise.OutputLength];
        Block block = new(depthwise, pointwise);
        FullConvolution fullConvolution = new(full.Weights, full.Bias);

        double[] seconds = BestTimes(
            () => block.Forward(input, output),
            () => fullConvolution.Forward(input, output),
            () => NestedLoops.Forward(input, depthwise, between, pointwise, output));

        Console.WriteLine();
        Console.WriteLine("Time on one thread of this machine");
        Console.WriteLine($"  the full convolution takes {seconds[1] / seconds[0]:F1} times as long as the block");
        Console.WriteLine($"  the loops of NestedLoops.cs take {seconds[2] / seconds[0]:F1} times as long as the generated block");
    }

    private static FoldedConvolution Folded(Random random, int outChannels, int weightLength) =>
        NormalizedConvolution.Random(random, outChannels, weightLength).Fold();

    // Other work on the machine can only make a sample slower, so the best samples are compared. They take turns, because the clock rate may change.
    private static double[] BestTimes(params Action[] actions)
    {
        foreach (Action action in actions)
        {
            SecondsPerCall(action, WarmUp);
        }

        double[] best = [.. actions.Select(_ => double.PositiveInfinity)];
        for (int sample = 0; sample < Samples; sample++)
        {
            for (int i = 0; i < actions.Length; i++)
            {
                best[i] = Math.Min(best[i], SecondsPerCall(actions[i], SampleLength));
            }
        }

        return best;
    }

    private static double SecondsPerCall(Action action, TimeSpan duration)
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

        return elapsed.TotalSeconds / calls;
    }
}
