using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>Arithmetic on the extents of an image whose size is known only at run time.</summary>
/// <remarks>Called by generated code; not meant to be called by hand.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Extents
{
    /// <summary>
    /// The output extent along one axis:
    /// floor((extent + padding − dilation·(kernel − 1) − 1) / stride) + 1
    /// (PyTorch, Conv2d, "Shape"; the same in ONNX, operator Conv).
    /// </summary>
    /// <param name="extent">The input's extent, in elements.</param>
    /// <param name="kernelExtent">The kernel's extent with its dilation: dilation·(kernel − 1) + 1.</param>
    /// <param name="stride">The step between two outputs.</param>
    /// <param name="padding">The padding before and after the input together.</param>
    /// <param name="parameterName">The parameter that the caller passed <paramref name="extent"/> to.</param>
    /// <returns>The output's extent, at least 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The extent is not positive, or the kernel does not fit into the padded input.
    /// </exception>
    public static int Output(int extent, int kernelExtent, int stride, int padding, string parameterName)
    {
        if (extent < 1)
        {
            throw new ArgumentOutOfRangeException(
                parameterName, extent, FormattableString.Invariant($"'{parameterName}' is {extent}, but an image has at least 1 element along each axis."));
        }

        // Generated loops hold positions in the padded image as int.
        if (extent > int.MaxValue - padding)
        {
            throw new ArgumentOutOfRangeException(
                parameterName, extent, FormattableString.Invariant($"'{parameterName}' is {extent}, but with {padding} of padding it may be at most {int.MaxValue - padding}."));
        }

        int room = extent + padding - kernelExtent;
        if (room < 0)
        {
            throw new ArgumentOutOfRangeException(
                parameterName,
                extent,
                FormattableString.Invariant(
                    $"'{parameterName}' is {extent}, too small for the kernel: with {padding} of padding it must be at least {kernelExtent - padding}."));
        }

        return room / stride + 1;
    }

    /// <summary>The end of the outputs none of whose taps falls on the padding after the input.</summary>
    /// <param name="extent">The input's extent.</param>
    /// <param name="outputs">The output's extent.</param>
    /// <param name="kernelExtent">The kernel's extent with its dilation.</param>
    /// <param name="stride">The step between two outputs.</param>
    /// <param name="paddingBefore">The padding before the input.</param>
    /// <returns>The index after the last such output; 0 when there is none.</returns>
    public static int InteriorEnd(int extent, int outputs, int kernelExtent, int stride, int paddingBefore)
    {
        int room = extent + paddingBefore - kernelExtent;
        return room < 0 ? 0 : Math.Min(outputs, room / stride + 1);
    }

    /// <summary>The number of elements of a (channels, height, width) image.</summary>
    /// <param name="channels">The number of channels.</param>
    /// <param name="height">The number of rows.</param>
    /// <param name="width">The number of columns.</param>
    /// <param name="parameterName">The parameter that the image's span is passed to.</param>
    /// <exception cref="ArgumentOutOfRangeException">The product exceeds what a span can hold.</exception>
    public static int Elements(int channels, int height, int width, string parameterName)
    {
        // Two factors of 31 bits fit a long; the third could overflow it, so it is compared by division.
        long plane = (long)height * width;
        if (plane > int.MaxValue / channels)
        {
            throw new ArgumentOutOfRangeException(
                parameterName,
                FormattableString.Invariant(
                    $"'{parameterName}' would have {channels} x {height} x {width} elements, more than the {int.MaxValue} that a span can hold."));
        }

        return (int)plane * channels;
    }
}
