namespace ConvGen;

// The sizes that follow from those given.
public sealed partial record ConvolutionShape
{
    /// <summary>The number of the output's planes in each channel, 0 where the given sizes leave none.</summary>
    public int OutputDepth => DepthAxis.OutputExtent;

    /// <summary>The number of the output's rows, 0 where the given sizes leave none.</summary>
    public int OutputHeight => HeightAxis.OutputExtent;

    /// <summary>The number of the output's columns, 0 where the given sizes leave none.</summary>
    public int OutputWidth => WidthAxis.OutputExtent;

    /// <summary>The number of the input's elements.</summary>
    public int InputLength => InputOrder.Length;

    /// <summary>The number of the weights.</summary>
    public int WeightLength => checked(OutChannels * WeightsPerOutputChannel);

    /// <summary>The number of the bias's elements.</summary>
    public int BiasLength => OutChannels;

    /// <summary>The number of the output's elements, and of a residual's.</summary>
    public int OutputLength => OutputOrder.Length;

    /// <summary>
    /// The number of multiply-adds, one for each tap at each position of the kernel: those with padding included, or, if transposed, those
    /// for outputs that are cut off.
    /// </summary>
    /// <remarks>A forward convolution's kernel has a position for each output, a transposed one's for each input.</remarks>
    public long MultiplyAdds
    {
        get
        {
            TensorOrder positions = Transposed ? InputOrder : OutputOrder;
            return checked((long)positions.Depth * positions.Height * positions.Width * OutChannels * WeightsPerOutputChannel);
        }
    }

    internal ConvolutionAxis DepthAxis => new(
        InputDepth, KernelDepth, StrideDepth, DilationDepth, PaddingFront, PaddingBack, PaddingMode, Transposed, OutputPaddingDepth);

    internal ConvolutionAxis HeightAxis => new(
        InputHeight, KernelHeight, StrideHeight, DilationHeight, PaddingTop, PaddingBottom, PaddingMode, Transposed, OutputPaddingHeight);

    internal ConvolutionAxis WidthAxis => new(
        InputWidth, KernelWidth, StrideWidth, DilationWidth, PaddingLeft, PaddingRight, PaddingMode, Transposed, OutputPaddingWidth);

    internal TensorOrder InputOrder => new(Layout, InChannels, InputDepth, InputHeight, InputWidth);

    internal TensorOrder OutputOrder => new(Layout, OutChannels, OutputDepth, OutputHeight, OutputWidth);

    private int WeightsPerOutputChannel => checked(InChannels / Groups * KernelDepth * KernelHeight * KernelWidth);
}
