using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>Runs a layer's call on several threads.</summary>
/// <remarks>Called by generated code; not meant to be called by hand.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Parallelism
{
    /// <summary>
    /// Parts for each thread: a thread that comes late, or is interrupted, leaves its parts to the others, and at the end nobody waits for more
    /// than one part.
    /// </summary>
    private const int PartsPerThread = 8;

    /// <summary>Throws unless a number of threads is one that .NET's <c>ParallelOptions.MaxDegreeOfParallelism</c> takes as well.</summary>
    /// <param name="maxDegreeOfParallelism">At most so many threads; -1 for as many as the machine runs at once.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is zero, or negative and not -1.</exception>
    public static void RequireDegree(int maxDegreeOfParallelism)
    {
        if (maxDegreeOfParallelism is 0 or < -1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(maxDegreeOfParallelism),
                maxDegreeOfParallelism,
                "The number of threads must be at least 1, or -1 for as many as the machine runs at once.");
        }
    }

    /// <summary>Computes all outputs, on several threads where that pays.</summary>
    /// <param name="part">Computes a share of the outputs.</param>
    /// <param name="call">The call.</param>
    /// <param name="channels">The groups or blocks of channels that can be computed apart.</param>
    /// <param name="space">The slices, rows or columns that can be computed apart.</param>
    /// <param name="outputsPerThread">The outputs that keep a thread busy for long enough to be worth waking it.</param>
    /// <param name="maxDegreeOfParallelism">At most so many threads; -1 for as many as the machine runs at once.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static void Run<T>(LayerPart<T> part, in LayerCall<T> call, int channels, int space, int outputsPerThread, int maxDegreeOfParallelism)
        where T : unmanaged
    {
        int most = maxDegreeOfParallelism < 0 ? Environment.ProcessorCount : Math.Min(maxDegreeOfParallelism, Environment.ProcessorCount);
        int threads = Math.Min(most, call.Output.Length / outputsPerThread);
        int parts = (int)Math.Min((long)threads * PartsPerThread, int.MaxValue);
        int channelPortions = Math.Min(channels, parts);
        int spacePortions = channelPortions == 0 ? 0 : Math.Min(space, ((parts - 1) / channelPortions) + 1);
        if (threads <= 1 || (long)channelPortions * spacePortions <= 1)
        {
            part(call, WorkShare.Whole);
            return;
        }

        ParallelCall<T>.Run(part, call, channelPortions, spacePortions, threads);
    }
}
