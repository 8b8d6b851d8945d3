namespace ConvGen.Benchmarks;

/// <summary>An axis of an image as nested loops name and size it.</summary>
/// <param name="Output">The variable that runs over the output.</param>
/// <param name="Tap">The variable that runs over the kernel.</param>
/// <param name="Input">The variable of the position in the input.</param>
/// <param name="InputExtent">The input's elements.</param>
/// <param name="OutputExtent">The output's elements.</param>
/// <param name="Kernel">The taps.</param>
/// <param name="Stride">The step between positions of the kernel.</param>
/// <param name="Dilation">The distance between taps.</param>
/// <param name="Before">The padding before.</param>
/// <param name="After">The padding after.</param>
internal sealed record LoopAxis(
    string Output, string Tap, string Input, int InputExtent, int OutputExtent, int Kernel, int Stride, int Dilation, int Before, int After)
{
    /// <summary>The axes of an image, the slowest first.</summary>
    public static LoopAxis[] Of(ConvolutionShape shape, int rank) =>
    [
        .. new LoopAxis[]
        {
            new(
                "z", "c", "slice", shape.InputDepth, shape.OutputDepth, shape.KernelDepth, shape.StrideDepth, shape.DilationDepth,
                shape.PaddingFront, shape.PaddingBack),
            new(
                "y", "a", "row", shape.InputHeight, shape.OutputHeight, shape.KernelHeight, shape.StrideHeight, shape.DilationHeight,
                shape.PaddingTop, shape.PaddingBottom),
            new(
                "x", "b", "column", shape.InputWidth, shape.OutputWidth, shape.KernelWidth, shape.StrideWidth, shape.DilationWidth,
                shape.PaddingLeft, shape.PaddingRight),
        }.Skip(3 - rank),
    ];

    /// <summary>The position that a tap leads to from a position of the kernel, as an expression.</summary>
    public string Position(string start)
    {
        string step = Stride == 1 ? start : $"{start} * {Stride}";
        string tap = Kernel == 1 ? "" : Dilation == 1 ? $" + {Tap}" : $" + {Tap} * {Dilation}";
        return step + tap + (Before == 0 ? "" : $" - {Before}");
    }
}
