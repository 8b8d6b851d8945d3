using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>Computes and checks the extents of images whose size is known only at run time.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Extents
{
    /// <summary>
    /// The output extent along one axis:
    /// floor((extent + padding − dilation·(kernel − 1) − 1) / stride) + 1
    /// (PyTorch, Conv2d, "Shape"; the same in ONNX, operator Conv).
    /// </summary>
    /// <param name="extent">The input's extent, in elements.</param>
    /// <param name="kernelExtent">The kernel's extent including its dilation: dilation·(kernel − 1) + 1.</param>
    /// <param name="stride">The step between two outputs, in input elements.</param>
    /// <param name="padding">The total padding before and after the input.</param>
    /// <param name="parameterName">The name of the caller's parameter for <paramref name="extent"/>.</param>
    /// <returns>The output's extent, at least 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The extent is not positive, or the kernel is larger than the padded input.
    /// </exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Output(int extent, int kernelExtent, int stride, int padding, string parameterName)
    {
        // Generated loops store positions in the padded image in an int.
        if (extent < 1 || extent > SizeLimits.Largest - padding || extent + padding < kernelExtent)
        {
            ThrowExtent(extent, kernelExtent, padding, parameterName);
        }

        return (extent + padding - kernelExtent) / stride + 1;
    }

    /// <summary>
    /// The output extent of a transposed convolution along one axis: (extent − 1)·stride − padding + kernel extent
    /// (PyTorch, ConvTranspose2d, "Shape", where the output padding is subtracted from the padding).
    /// </summary>
    /// <param name="extent">The input's extent, in elements.</param>
    /// <param name="kernelExtent">The kernel's extent including its dilation: dilation·(kernel − 1) + 1.</param>
    /// <param name="stride">The step between two inputs, in output elements.</param>
    /// <param name="padding">The number of elements removed from both sides of the output in total, minus the output padding.</param>
    /// <param name="parameterName">The name of the caller's parameter for <paramref name="extent"/>.</param>
    /// <returns>The output's extent, at least 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The extent is not positive, or the output would be empty or overflow an int.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int TransposedOutput(int extent, int kernelExtent, int stride, int padding, string parameterName)
    {
        long output = ((long)extent - 1) * stride + kernelExtent - padding;
        if (extent < 1 || output < 1 || output > SizeLimits.Largest)
        {
            ThrowTransposedExtent(extent, output, parameterName);
        }

        return (int)output;
    }

    /// <summary>The output's extent with automatic padding: ceil(extent / stride) (ONNX, operator Conv, auto_pad).</summary>
    /// <param name="extent">The input's extent, in elements.</param>
    /// <param name="kernelExtent">The kernel's extent including its dilation: dilation·(kernel − 1) + 1.</param>
    /// <param name="stride">The step between two outputs, in input elements.</param>
    /// <param name="parameterName">The name of the caller's parameter for <paramref name="extent"/>.</param>
    /// <returns>The output's extent, at least 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The extent is not positive, or is too large with its padding.</exception>
    public static int SameOutput(int extent, int kernelExtent, int stride, string parameterName)
    {
        // The padding is smaller than the kernel, and with it the kernel fits into the input.
        Output(extent, kernelExtent, stride, padding: kernelExtent - 1, parameterName);
        return (extent - 1) / stride + 1;
    }

    /// <summary>The total padding on both sides that gives ceil(extent / stride) outputs (ONNX, operator Conv, auto_pad).</summary>
    /// <param name="extent">The input's extent, in elements.</param>
    /// <param name="kernelExtent">The kernel's extent including its dilation: dilation·(kernel − 1) + 1.</param>
    /// <param name="stride">The step between two outputs, in input elements.</param>
    public static int SamePadding(int extent, int kernelExtent, int stride) =>
        (int)Math.Max(0, ((long)extent - 1) / stride * stride + kernelExtent - extent);

    /// <summary>Throws an exception if an axis is too short to take the padding of <see cref="SamePadding"/> from inside it.</summary>
    /// <param name="extent">The input's extent, in elements.</param>
    /// <param name="kernelExtent">The kernel's extent including its dilation: dilation·(kernel − 1) + 1.</param>
    /// <param name="stride">The step between two outputs, in input elements.</param>
    /// <param name="spare">The number of elements that the input needs in addition to those used as padding.</param>
    /// <param name="parameterName">The name of the caller's parameter for <paramref name="extent"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The extent is too small.</exception>
    public static void RequireRoomForSamePadding(int extent, int kernelExtent, int stride, int spare, string parameterName)
    {
        if (extent > 0)
        {
            RequireRoomForPadding(extent, (SamePadding(extent, kernelExtent, stride) + 1) / 2 + spare, parameterName);
        }
    }

    /// <summary>Throws an exception if an axis is too short to take its padding from inside it.</summary>
    /// <param name="extent">The input's extent, in elements.</param>
    /// <param name="smallest">The smallest extent that the padding allows.</param>
    /// <param name="parameterName">The name of the caller's parameter for <paramref name="extent"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The extent is too small.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireRoomForPadding(int extent, int smallest, string parameterName)
    {
        if (extent < smallest)
        {
            ThrowNoRoom(extent, smallest, parameterName);
        }
    }

    /// <summary>The end (exclusive) of the outputs that have no taps after the input.</summary>
    /// <param name="extent">The input's extent.</param>
    /// <param name="outputs">The number of outputs.</param>
    /// <param name="reach">The number of input elements that the first output needs.</param>
    /// <param name="step">The step in the input from one output to the next.</param>
    /// <returns>The index after the last such output, or 0 if there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int InteriorEnd(int extent, int outputs, int reach, int step)
    {
        long room = (long)extent - reach;
        return room < 0 ? 0 : (int)Math.Min(outputs, room / step + 1);
    }

    /// <summary>Determines whether a position is inside the input.</summary>
    /// <param name="index">The position.</param>
    /// <param name="extent">The input's extent.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Contains(int index, int extent) => (uint)index < (uint)extent;

    /// <summary>The number of elements in an image.</summary>
    /// <param name="parameterName">The name of the parameter for the image's span.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="width">The number of columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">The product is larger than the largest size that kernels support.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Elements(string parameterName, int channels, int width) => Elements(parameterName, channels, 1, 1, width);

    /// <summary>The number of elements in an image.</summary>
    /// <param name="parameterName">The name of the parameter for the image's span.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="height">The number of rows.</param>
    /// <param name="width">The number of columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">The product is larger than the largest size that kernels support.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Elements(string parameterName, int channels, int height, int width) => Elements(parameterName, channels, 1, height, width);

    /// <summary>The number of elements in an image.</summary>
    /// <param name="parameterName">The name of the parameter for the image's span.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="depth">The number of slices.</param>
    /// <param name="height">The number of rows.</param>
    /// <param name="width">The number of columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">The product is larger than the largest size that kernels support.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Elements(string parameterName, int channels, int depth, int height, int width)
    {
        // The product of two 31-bit factors fits in a long, but further factors could overflow it, so the limit is divided instead.
        long plane = (long)height * width;
        if (plane > SizeLimits.Largest / channels || plane * channels > SizeLimits.Largest / depth)
        {
            ThrowElements(parameterName, channels, depth, height, width);
        }

        return (int)plane * channels * depth;
    }

    // The throw statements are in separate methods so that the checks are small enough to be inlined.
    private static void ThrowExtent(int extent, int kernelExtent, int padding, string parameterName)
    {
        string problem = extent < 1
            ? FormattableString.Invariant($"'{parameterName}' is {extent}, but must be at least 1.")
            : extent > SizeLimits.Largest - padding
                ? FormattableString.Invariant($"'{parameterName}' is {extent}, but must be at most {SizeLimits.Largest - padding} with a padding of {padding}.")
                : FormattableString.Invariant(
                    $"'{parameterName}' is {extent}, which is too small for the kernel; with a padding of {padding}, it must be at least {kernelExtent - padding}.");
        throw new ArgumentOutOfRangeException(parameterName, extent, problem);
    }

    private static void ThrowTransposedExtent(int extent, long output, string parameterName) =>
        throw new ArgumentOutOfRangeException(
            parameterName,
            extent,
            FormattableString.Invariant($"'{parameterName}' is {extent}, which gives {output} outputs instead of 1 to {SizeLimits.Largest}."));

    private static void ThrowNoRoom(int extent, int smallest, string parameterName) =>
        throw new ArgumentOutOfRangeException(
            parameterName,
            extent,
            FormattableString.Invariant($"'{parameterName}' is {extent}, but must be at least {smallest}, because the padding is taken from inside the input."));

    private static void ThrowElements(string parameterName, int channels, int depth, int height, int width) =>
        throw new ArgumentOutOfRangeException(
            parameterName,
            FormattableString.Invariant(
                $"'{parameterName}' would have {channels} x {depth} x {height} x {width} elements, more than the {SizeLimits.Largest} that a kernel supports."));
}
