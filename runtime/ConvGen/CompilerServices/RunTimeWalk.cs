using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>
/// Describes which inputs the outputs along an axis use, if that depends on the image's size or on the remainder modulo a stride. Output q, at
/// position <see cref="OutputFirst"/> + q·(output step), uses for tap t the input at <see cref="Origin"/> + q·(input step) + t·(tap step) and the
/// weight at <see cref="FirstWeight"/> + t·(weight step). The steps are constants of the kernel.
/// </summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RunTimeWalk
{
    private RunTimeWalk(int outputs, int outputFirst, int origin, int taps, int firstWeight, (int Start, int End) interior)
    {
        Outputs = outputs;
        OutputFirst = outputFirst;
        Origin = origin;
        Taps = taps;
        FirstWeight = firstWeight;
        (InteriorStart, InteriorEnd) = interior;
    }

    /// <summary>Gets the number of outputs.</summary>
    public int Outputs { get; }

    /// <summary>Gets the position of the first output.</summary>
    public int OutputFirst { get; }

    /// <summary>Gets the position in the input of the first output's first tap. It may be outside the input.</summary>
    public int Origin { get; }

    /// <summary>Gets the number of taps.</summary>
    public int Taps { get; }

    /// <summary>Gets the index of the first tap's weight.</summary>
    public int FirstWeight { get; }

    /// <summary>Gets the first output whose taps all fall on the input. It is never greater than <see cref="InteriorEnd"/>.</summary>
    public int InteriorStart { get; }

    /// <summary>Gets the end (exclusive) of the outputs whose taps all fall on the input.</summary>
    public int InteriorEnd { get; }

    /// <summary>
    /// Creates the walk of a forward convolution whose padding gives ceil(extent / stride) outputs, with an odd padding element at the end (ONNX,
    /// operator Conv, auto_pad: SAME_UPPER).
    /// </summary>
    /// <param name="extent">The input's extent.</param>
    /// <param name="outputs">The output's extent.</param>
    /// <param name="taps">The number of kernel taps.</param>
    /// <param name="dilation">The step between two taps.</param>
    /// <param name="stride">The step between two outputs, in input elements.</param>
    public static RunTimeWalk SameUpper(int extent, int outputs, int taps, int dilation, int stride) =>
        Forward(extent, outputs, Extents.SamePadding(extent, KernelExtent(taps, dilation), stride) / 2, taps, dilation, stride);

    /// <summary>Like <see cref="SameUpper"/>, but with an odd padding element at the beginning (SAME_LOWER).</summary>
    /// <param name="extent">The input's extent.</param>
    /// <param name="outputs">The output's extent.</param>
    /// <param name="taps">The number of kernel taps.</param>
    /// <param name="dilation">The step between two taps.</param>
    /// <param name="stride">The step between two outputs, in input elements.</param>
    public static RunTimeWalk SameLower(int extent, int outputs, int taps, int dilation, int stride) =>
        Forward(extent, outputs, (Extents.SamePadding(extent, KernelExtent(taps, dilation), stride) + 1) / 2, taps, dilation, stride);

    /// <summary>
    /// Creates the walk of a transposed convolution over the outputs whose positions have a given remainder modulo the stride.
    /// </summary>
    /// <param name="extent">The input's extent.</param>
    /// <param name="outputExtent">The output's extent.</param>
    /// <param name="remainder">The remainder, which is less than the output's extent.</param>
    /// <param name="padding">The number of elements removed from the beginning of the output.</param>
    /// <param name="taps">The number of kernel taps.</param>
    /// <param name="dilation">The step between two taps.</param>
    /// <param name="stride">The step between two inputs, in output elements.</param>
    public static RunTimeWalk Transposed(int extent, int outputExtent, int remainder, int padding, int taps, int dilation, int stride)
    {
        int outputs = (outputExtent - 1 - remainder) / stride + 1;
        var met = TransposedTaps.Of(remainder, padding, taps, dilation, stride);
        (int Start, int End) interior = met.Count == 0
            ? (0, outputs)
            : Interior(extent, outputs, met.Origin, lowest: (met.Count - 1) * TransposedTaps.InputStep(dilation, stride), highest: 0, step: 1);
        return new(outputs, remainder, met.Origin, met.Count, met.First, interior);
    }

    private static RunTimeWalk Forward(int extent, int outputs, int padding, int taps, int dilation, int stride) =>
        new(outputs, 0, -padding, taps, 0, Interior(extent, outputs, -padding, lowest: 0, highest: (taps - 1) * dilation, stride));

    private static int KernelExtent(int taps, int dilation) => (taps - 1) * dilation + 1;

    // The outputs whose inputs, from the lowest tap's to the highest tap's, are all between 0 and the extent.
    private static (int Start, int End) Interior(int extent, int outputs, int origin, int lowest, int highest, int step)
    {
        int end = Extents.InteriorEnd(extent, outputs, reach: origin + highest + 1, step);
        int before = -origin - lowest;
        return (before <= 0 ? 0 : Math.Min((before - 1) / step + 1, end), end);
    }
}
