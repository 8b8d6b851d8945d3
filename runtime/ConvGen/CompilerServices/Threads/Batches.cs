using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>Calls that compute several images.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Batches
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
}
