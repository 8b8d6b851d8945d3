using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>
/// How outputs along an axis meet inputs where that depends on the image's size, or is one of many remainders by a stride: output number q, at place
/// <see cref="OutputFirst"/> + q·(output step), has on its tap number t the input at <see cref="Origin"/> + q·(input step) + t·(tap step), with the
/// weight at <see cref="FirstWeight"/> + t·(weight step). The steps are constants of the kernel.
/// </summary>
/// <remarks>Made by generated code; not meant to be made by hand.</remarks>
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

    /// <summary>The number of outputs.</summary>
    public int Outputs { get; }

    /// <summary>The place of the first output.</summary>
    public int OutputFirst { get; }

    /// <summary>The place in the input of the first output's first tap, which may lie beside it.</summary>
    public int Origin { get; }

    /// <summary>The number of taps.</summary>
    public int Taps { get; }

    /// <summary>The weight of the first tap.</summary>
    public int FirstWeight { get; }

    /// <summary>The first output all of whose taps fall on the input; not beyond <see cref="InteriorEnd"/>.</summary>
    public int InteriorStart { get; }

    /// <summary>The output after the last one all of whose taps fall on the input.</summary>
    public int InteriorEnd { get; }

    /// <summary>
    /// The walk of a forward convolution whose padding makes ceil(extent / stride) outputs, the odd element of it at the end (ONNX, operator Conv,
    /// auto_pad: SAME_UPPER).
    /// </summary>
    /// <param name="extent">The input's extent.</param>
    /// <param name="outputs">The output's extent.</param>
    /// <param name="taps">The kernel's taps.</param>
    /// <param name="dilation">The step between two taps.</param>
    /// <param name="stride">The step in the input between two outputs.</param>
    public static RunTimeWalk SameUpper(int extent, int outputs, int taps, int dilation, int stride) =>
        Forward(extent, outputs, Extents.SamePadding(extent, KernelExtent(taps, dilation), stride) / 2, taps, dilation, stride);

    /// <summary>The same as <see cref="SameUpper"/>, with the odd element at the beginning (SAME_LOWER).</summary>
    /// <param name="extent">The input's extent.</param>
    /// <param name="outputs">The output's extent.</param>
    /// <param name="taps">The kernel's taps.</param>
    /// <param name="dilation">The step between two taps.</param>
    /// <param name="stride">The step in the input between two outputs.</param>
    public static RunTimeWalk SameLower(int extent, int outputs, int taps, int dilation, int stride) =>
        Forward(extent, outputs, (Extents.SamePadding(extent, KernelExtent(taps, dilation), stride) + 1) / 2, taps, dilation, stride);

    /// <summary>
    /// The walk of a transposed convolution over the outputs whose places leave a remainder by the stride. Tap a meets output o where
    /// o + padding − a·dilation is a multiple of the stride, so its taps are stride / gcd(stride, dilation) apart.
    /// </summary>
    /// <param name="extent">The input's extent.</param>
    /// <param name="outputExtent">The output's extent.</param>
    /// <param name="remainder">The remainder, below the output's extent.</param>
    /// <param name="padding">What is taken from the output before its first element.</param>
    /// <param name="taps">The kernel's taps.</param>
    /// <param name="dilation">The step between two taps.</param>
    /// <param name="stride">The step in the output between two inputs.</param>
    public static RunTimeWalk Transposed(int extent, int outputExtent, int remainder, int padding, int taps, int dilation, int stride)
    {
        int outputs = (outputExtent - 1 - remainder) / stride + 1;
        int common = CommonDivisor(stride, dilation);
        int weightStep = stride / common;
        for (int tap = 0; tap < Math.Min(weightStep, taps); tap++)
        {
            long place = (long)remainder + padding - (long)tap * dilation;
            if (place % stride == 0)
            {
                int origin = (int)(place / stride);
                int met = (taps - 1 - tap) / weightStep + 1;
                return new(outputs, remainder, origin, met, tap, Interior(extent, outputs, origin, lowest: -(met - 1) * (dilation / common), highest: 0, step: 1));
            }
        }

        return new(outputs, remainder, 0, 0, 0, (0, outputs));
    }

    private static RunTimeWalk Forward(int extent, int outputs, int padding, int taps, int dilation, int stride) =>
        new(outputs, 0, -padding, taps, 0, Interior(extent, outputs, -padding, lowest: 0, highest: (taps - 1) * dilation, stride));

    private static int KernelExtent(int taps, int dilation) => (taps - 1) * dilation + 1;

    // The outputs whose inputs, from the lowest tap's to the highest one's, lie between 0 and the extent.
    private static (int Start, int End) Interior(int extent, int outputs, int origin, int lowest, int highest, int step)
    {
        int end = Extents.InteriorEnd(extent, outputs, reach: origin + highest + 1, step);
        int before = -origin - lowest;
        return (before <= 0 ? 0 : Math.Min((before - 1) / step + 1, end), end);
    }

    // Euclid's algorithm.
    private static int CommonDivisor(int left, int right) => right == 0 ? left : CommonDivisor(right, left % right);
}
