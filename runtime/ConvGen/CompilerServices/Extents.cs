using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>Arithmetic on the extents of an image whose size is known only at run time.</summary>
/// <remarks>Called by generated code; not meant to be called by hand.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Extents
{
    /// <summary>The largest size: with room to spare, so that no sum of a place and a tile's width exceeds an int.</summary>
    private const int LargestSize = 1 << 30;

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Output(int extent, int kernelExtent, int stride, int padding, string parameterName)
    {
        // Generated loops hold positions in the padded image as int.
        if (extent < 1 || extent > LargestSize - padding || extent + padding < kernelExtent)
        {
            ThrowExtent(extent, kernelExtent, padding, parameterName);
        }

        return (extent + padding - kernelExtent) / stride + 1;
    }

    /// <summary>
    /// The output extent of a transposed convolution along one axis: (extent − 1)·stride − padding + kernel extent
    /// (PyTorch, ConvTranspose2d, "Shape", where the output padding reduces the padding).
    /// </summary>
    /// <param name="extent">The input's extent, in elements.</param>
    /// <param name="kernelExtent">The kernel's extent with its dilation: dilation·(kernel − 1) + 1.</param>
    /// <param name="stride">The step in the output between two inputs.</param>
    /// <param name="padding">What is taken from the output on both sides together, less the output padding.</param>
    /// <param name="parameterName">The parameter that the caller passed <paramref name="extent"/> to.</param>
    /// <returns>The output's extent, at least 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The extent is not positive, or the output would be empty or exceed an int.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int TransposedOutput(int extent, int kernelExtent, int stride, int padding, string parameterName)
    {
        long output = ((long)extent - 1) * stride + kernelExtent - padding;
        if (extent < 1 || output < 1 || output > LargestSize)
        {
            ThrowTransposedExtent(extent, output, parameterName);
        }

        return (int)output;
    }

    /// <summary>The output's extent where padding is added as needed for it: ceil(extent / stride) (ONNX, operator Conv, auto_pad).</summary>
    /// <param name="extent">The input's extent, in elements.</param>
    /// <param name="kernelExtent">The kernel's extent with its dilation: dilation·(kernel − 1) + 1.</param>
    /// <param name="stride">The step between two outputs.</param>
    /// <param name="parameterName">The parameter that the caller passed <paramref name="extent"/> to.</param>
    /// <returns>The output's extent, at least 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The extent is not positive, or too large with its padding.</exception>
    public static int SameOutput(int extent, int kernelExtent, int stride, string parameterName)
    {
        // The padding is less than the kernel, and it makes the kernel fit.
        Output(extent, kernelExtent, stride, padding: kernelExtent - 1, parameterName);
        return (extent - 1) / stride + 1;
    }

    /// <summary>The padding on both sides together that makes ceil(extent / stride) outputs (ONNX, operator Conv, auto_pad).</summary>
    /// <param name="extent">The input's extent, in elements.</param>
    /// <param name="kernelExtent">The kernel's extent with its dilation: dilation·(kernel − 1) + 1.</param>
    /// <param name="stride">The step between two outputs.</param>
    public static int SamePadding(int extent, int kernelExtent, int stride) =>
        (int)Math.Max(0, ((long)extent - 1) / stride * stride + kernelExtent - extent);

    /// <summary>Throws when an axis is too short for the padding of <see cref="SamePadding"/> to be taken from within it.</summary>
    /// <param name="extent">The input's extent, in elements.</param>
    /// <param name="kernelExtent">The kernel's extent with its dilation: dilation·(kernel − 1) + 1.</param>
    /// <param name="stride">The step between two outputs.</param>
    /// <param name="spare">The elements that the input needs beyond those of its padding.</param>
    /// <param name="parameterName">The parameter that the caller passed <paramref name="extent"/> to.</param>
    /// <exception cref="ArgumentOutOfRangeException">The extent is too small.</exception>
    public static void RequireRoomForSamePadding(int extent, int kernelExtent, int stride, int spare, string parameterName)
    {
        if (extent > 0)
        {
            RequireRoomForPadding(extent, (SamePadding(extent, kernelExtent, stride) + 1) / 2 + spare, parameterName);
        }
    }

    /// <summary>Throws when an axis is too short for its padding to be taken from within it.</summary>
    /// <param name="extent">The input's extent, in elements.</param>
    /// <param name="smallest">The smallest extent that the padding allows.</param>
    /// <param name="parameterName">The parameter that the caller passed <paramref name="extent"/> to.</param>
    /// <exception cref="ArgumentOutOfRangeException">The extent is too small.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireRoomForPadding(int extent, int smallest, string parameterName)
    {
        if (extent < smallest)
        {
            ThrowNoRoom(extent, smallest, parameterName);
        }
    }

    /// <summary>The end of the outputs none of whose taps lies behind the input.</summary>
    /// <param name="extent">The input's extent.</param>
    /// <param name="outputs">The number of outputs.</param>
    /// <param name="reach">The input elements that the first output needs.</param>
    /// <param name="step">The step in the input from one output to the next.</param>
    /// <returns>The index after the last such output; 0 when there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int InteriorEnd(int extent, int outputs, int reach, int step)
    {
        long room = (long)extent - reach;
        return room < 0 ? 0 : (int)Math.Min(outputs, room / step + 1);
    }

    /// <summary>Whether a place lies on the input.</summary>
    /// <param name="index">The place.</param>
    /// <param name="extent">The input's extent.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Contains(int index, int extent) => (uint)index < (uint)extent;

    /// <summary>The number of elements of an image.</summary>
    /// <param name="parameterName">The parameter that the image's span is passed to.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="width">The number of columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">The product exceeds what a kernel supports.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Elements(string parameterName, int channels, int width) => Elements(parameterName, channels, 1, 1, width);

    /// <summary>The number of elements of an image.</summary>
    /// <param name="parameterName">The parameter that the image's span is passed to.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="height">The number of rows.</param>
    /// <param name="width">The number of columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">The product exceeds what a kernel supports.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Elements(string parameterName, int channels, int height, int width) => Elements(parameterName, channels, 1, height, width);

    /// <summary>The number of elements of an image.</summary>
    /// <param name="parameterName">The parameter that the image's span is passed to.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="depth">The number of slices.</param>
    /// <param name="height">The number of rows.</param>
    /// <param name="width">The number of columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">The product exceeds what a kernel supports.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Elements(string parameterName, int channels, int depth, int height, int width)
    {
        // Two factors of 31 bits fit a long; each further one could overflow it, so what is left of the limit is divided instead.
        long plane = (long)height * width;
        if (plane > LargestSize / channels || plane * channels > LargestSize / depth)
        {
            ThrowElements(parameterName, channels, depth, height, width);
        }

        return (int)plane * channels * depth;
    }

    // The throws are methods of their own so that the checks stay small enough to be inlined.
    private static void ThrowExtent(int extent, int kernelExtent, int padding, string parameterName)
    {
        string problem = extent < 1
            ? FormattableString.Invariant($"'{parameterName}' is {extent}, but an image has at least 1 element along each axis.")
            : extent > LargestSize - padding
                ? FormattableString.Invariant($"'{parameterName}' is {extent}, but with {padding} of padding it may be at most {LargestSize - padding}.")
                : FormattableString.Invariant(
                    $"'{parameterName}' is {extent}, too small for the kernel: with {padding} of padding it must be at least {kernelExtent - padding}.");
        throw new ArgumentOutOfRangeException(parameterName, extent, problem);
    }

    private static void ThrowTransposedExtent(int extent, long output, string parameterName) =>
        throw new ArgumentOutOfRangeException(
            parameterName,
            extent,
            FormattableString.Invariant($"'{parameterName}' is {extent}, which gives {output} outputs instead of 1 to {LargestSize}."));

    private static void ThrowNoRoom(int extent, int smallest, string parameterName) =>
        throw new ArgumentOutOfRangeException(
            parameterName,
            extent,
            FormattableString.Invariant($"'{parameterName}' is {extent}, but its padding is taken from within the input and needs at least {smallest}."));

    private static void ThrowElements(string parameterName, int channels, int depth, int height, int width) =>
        throw new ArgumentOutOfRangeException(
            parameterName,
            FormattableString.Invariant(
                $"'{parameterName}' would have {channels} x {depth} x {height} x {width} elements, more than the {LargestSize} that a kernel supports."));
}
