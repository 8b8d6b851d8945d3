using System.Globalization;
using ConvGen.Numerics;

namespace ConvGen.Benchmarks;

/// <summary>An axis of an image as nested loops name and size it.</summary>
/// <param name="Output">The variable that runs over the output.</param>
/// <param name="Tap">The variable that runs over the kernel.</param>
/// <param name="Input">The variable of the position in the input.</param>
/// <param name="InputExtent">The input's elements: a number, or a variable where they are given at run time.</param>
/// <param name="OutputExtent">The output's elements, likewise.</param>
/// <param name="Kernel">The taps.</param>
/// <param name="Stride">The step between positions of the kernel.</param>
/// <param name="Dilation">The distance between taps.</param>
/// <param name="Before">The padding before.</param>
/// <param name="After">The padding after.</param>
internal sealed record LoopAxis(
    string Output, string Tap, string Input, string InputExtent, string OutputExtent, int Kernel, int Stride, int Dilation, int Before, int After)
{
    /// <summary>The axes of an image, the slowest first.</summary>
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

    /// <summary>The input's extents, then the output's.</summary>
    public static int[] Extents(ConvolutionShape shape) =>
        [shape.InputDepth, shape.InputHeight, shape.InputWidth, shape.OutputDepth, shape.OutputHeight, shape.OutputWidth];

    /// <summary>The position that a tap leads to from a position of the kernel, as an expression.</summary>
    public string Position(string start)
    {
        string step = Stride == 1 ? start : $"{start} * {Stride}";
        string tap = Kernel == 1 ? "" : Dilation == 1 ? $" + {Tap}" : $" + {Tap} * {Dilation}";
        return step + tap + (Before == 0 ? "" : $" - {Before}");
    }
}
