using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>Runs a call to a layer on several threads.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Parallelism
{
    /// <summary>
    /// The number of parts per thread. If a thread starts late or is interrupted, the others take over its parts, and at the end no thread waits for
    /// more than one part.
    /// </summary>
    private const int PartsPerThread = 8;

    /// <summary>Throws an exception unless the value is also valid for .NET's <c>ParallelOptions.MaxDegreeOfParallelism</c>.</summary>
    /// <param name="maxDegreeOfParallelism">The maximum number of threads, or -1 to use as many as the machine can run at once.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is neither positive nor -1.</exception>
    public static void RequireDegree(int maxDegreeOfParallelism)
    {
        if (maxDegreeOfParallelism is 0 or < -1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(maxDegreeOfParallelism),
                maxDegreeOfParallelism,
                "The maximum number of threads must be at least 1, or -1 to use as many as the machine can run at once.");
        }
    }

    /// <summary>Computes all outputs, on several threads if that pays off.</summary>
    /// <param name="part">The delegate that computes a share of the outputs.</param>
    /// <param name="call">The call.</param>
    /// <param name="split">How the outputs are split on this machine.</param>
    /// <param name="space">The number of slices, rows or columns that can be computed separately.</param>
    /// <param name="maxDegreeOfParallelism">The maximum number of threads, or -1 to use as many as the machine can run at once.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static void Run<T>(LayerPart<T> part, in LayerCall<T> call, WorkSplit split, int space, int maxDegreeOfParallelism)
        where T : unmanaged
    {
        int most = maxDegreeOfParallelism < 0 ? Environment.ProcessorCount : Math.Min(maxDegreeOfParallelism, Environment.ProcessorCount);
        int threads = Math.Min(most, call.Output.Length / split.OutputsPerThread);
        int parts = (int)Math.Min((long)threads * PartsPerThread, int.MaxValue);
        int channelPortions = Math.Min(split.Channels, parts);
        int spacePortions = channelPortions == 0 ? 0 : Math.Min(space, ((parts - 1) / channelPortions) + 1);
        if (threads <= 1 || (long)channelPortions * spacePortions <= 1)
        {
            part(call, WorkShare.Whole);
            return;
        }

        ParallelCall<T>.Run(part, call, channelPortions, spacePortions, threads);
    }
}
