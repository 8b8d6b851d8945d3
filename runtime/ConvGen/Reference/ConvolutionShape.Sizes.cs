namespace ConvGen;

// The sizes that are computed from the given ones.
public sealed partial record ConvolutionShape
{
    /// <summary>Gets the number of output slices in each channel, or 0 if the given sizes leave none.</summary>
    public int OutputDepth => DepthAxis.OutputExtent;

    /// <summary>Gets the number of output rows, or 0 if the given sizes leave none.</summary>
    public int OutputHeight => HeightAxis.OutputExtent;

    /// <summary>Gets the number of output columns, or 0 if the given sizes leave none.</summary>
    public int OutputWidth => WidthAxis.OutputExtent;

    /// <summary>Gets the number of elements in the input.</summary>
    public int InputLength => InputOrder.Length;

    /// <summary>Gets the number of elements in the weights.</summary>
    public int WeightLength => checked(OutChannels * WeightsPerOutputChannel);

    /// <summary>Gets the number of elements in the bias.</summary>
    public int BiasLength => OutChannels;

    /// <summary>Gets the number of elements in the output and in the residual.</summary>
    public int OutputLength => OutputOrder.Length;

    /// <summary>
    /// Gets the number of multiply-adds: one for each tap at each position of the kernel, including those on padding or, if transposed, those for
    /// outputs that are cut off.
    /// </summary>
    /// <remarks>The kernel of a forward convolution has a position for each output, that of a transposed convolution for each input.</remarks>
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
