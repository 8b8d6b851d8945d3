using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>Calls that compute several images.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Batches
{
    /// <summary>Gets the number of images in a span.</summary>
    /// <param name="actual">The span's length, in elements.</param>
    /// <param name="length">The number of elements in an image.</param>
    /// <param name="parameterName">The name of the caller's parameter for the span.</param>
    /// <exception cref="ArgumentException">The span does not contain whole images.</exception>
    public static int Count(int actual, int length, string parameterName) => actual % length == 0
        ? actual / length
        : throw new ArgumentException(
            FormattableString.Invariant($"'{parameterName}' has {actual} elements, but must have a multiple of {length}: one image after the other."), parameterName);

    /// <summary>Throws an exception if a span does not contain as many images as the first one.</summary>
    /// <param name="actual">The span's length, in elements.</param>
    /// <param name="length">The number of elements in an image.</param>
    /// <param name="images">The number of images.</param>
    /// <param name="parameterName">The name of the caller's parameter for the span.</param>
    /// <exception cref="ArgumentException">The span's length is not that of the images.</exception>
    public static void RequireCount(int actual, int length, int images, string parameterName)
    {
        if (actual != (long)images * length)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"'{parameterName}' has {actual} elements, but must have {(long)images * length}: {length} for each of {images} images."),
                parameterName);
        }
    }

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
