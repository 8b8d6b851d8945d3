namespace ConvGen.CompilerServices;

public static partial class Batches
{
    /// <summary>Computes images, on several threads if there are several images.</summary>
    /// <param name="part">The delegate that computes some of the images.</param>
    /// <param name="spans">The spans with the images.</param>
    /// <param name="images">The number of images.</param>
    /// <param name="maxDegreeOfParallelism">The maximum number of threads, or -1 to use as many as the machine can run at once.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static void Run<T>(BatchPart<T> part, in BatchSpans<T> spans, int images, int maxDegreeOfParallelism)
        where T : unmanaged
    {
        int most = maxDegreeOfParallelism < 0 ? Environment.ProcessorCount : Math.Min(maxDegreeOfParallelism, Environment.ProcessorCount);
        if (images > 0)
        {
            spans.Run(BatchCall<T>.Take(part), images, Math.Min(most, images));
        }
    }
}
