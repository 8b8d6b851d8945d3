using System.Globalization;
using ConvGen.Numerics;

namespace ConvGen.Benchmarks;

/// <summary>The names and sizes of an axis of an image in nested loops.</summary>
/// <param name="Output">The loop variable over the output.</param>
/// <param name="Tap">The loop variable over the kernel.</param>
/// <param name="Input">The variable for the position in the input.</param>
/// <param name="InputExtent">The input's extent: a number, or a variable if it is given at run time.</param>
/// <param name="OutputExtent">The output's extent, in the same form.</param>
/// <param name="Kernel">The number of taps.</param>
/// <param name="Stride">The step between positions of the kernel.</param>
/// <param name="Dilation">The distance between taps.</param>
/// <param name="Before">The padding before the input.</param>
/// <param name="After">The padding after the input.</param>
internal sealed record LoopAxis(
    string Output, string Tap, string Input, string InputExtent, string OutputExtent, int Kernel, int Stride, int Dilation, int Before, int After)
{
    /// <summary>The axes of an image, slowest first.</summary>
    public static LoopAxis[] Of(KernelCase layer, ConvolutionShape shape)
    {
        string[] extents = layer.DeclaresExtents
            ? [.. Extents(shape).Select(extent => extent.ToString(CultureInfo.InvariantCulture))]
            : ["slices", "rows", "columns", "outputSlices", "outputRows", "outputColumns"];
        return
        [
            .. new LoopAxis[]
            {
                new(
                    "z", "c", "slice", extents[0], extents[3], shape.KernelDepth, shape.StrideDepth, shape.DilationDepth,
                    shape.PaddingFront, shape.PaddingBack),
                new(
                    "y", "a", "row", extents[1], extents[4], shape.KernelHeight, shape.StrideHeight, shape.DilationHeight,
                    shape.PaddingTop, shape.PaddingBottom),
                new(
                    "x", "b", "column", extents[2], extents[5], shape.KernelWidth, shape.StrideWidth, shape.DilationWidth,
                    shape.PaddingLeft, shape.PaddingRight),
            }.Skip(3 - layer.Rank),
        ];
    }

    /// <summary>The extents of the input, followed by those of the output.</summary>
    public static int[] Extents(ConvolutionShape shape) =>
        [shape.InputDepth, shape.InputHeight, shape.InputWidth, shape.OutputDepth, shape.OutputHeight, shape.OutputWidth];

    /// <summary>The expression for the position of a tap, given a position of the kernel.</summary>
    public string Position(string start)
    {
        string step = Stride == 1 ? start : $"{start} * {Stride}";
        string tap = Kernel == 1 ? "" : Dilation == 1 ? $" + {Tap}" : $" + {Tap} * {Dilation}";
        return step + tap + (Before == 0 ? "" : $" - {Before}");
    }
}
