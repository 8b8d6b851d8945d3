namespace ConvGen.Benchmarks;

/// <summary>The sizes that nested loops run over, as plain numbers: <see cref="ConvolutionShape"/> computes many of its own at each question.</summary>
internal sealed class LoopSizes(ConvolutionShape shape)
{
    public readonly int InChannels = shape.InChannels;
    public readonly int OutChannels = shape.OutChannels;
    public readonly int Groups = shape.Groups;
    public readonly int InputDepth = shape.InputDepth;
    public readonly int InputHeight = shape.InputHeight;
    public readonly int InputWidth = shape.InputWidth;
    public readonly int OutputDepth = shape.OutputDepth;
    public readonly int OutputHeight = shape.OutputHeight;
    public readonly int OutputWidth = shape.OutputWidth;
    public readonly int KernelDepth = shape.KernelDepth;
    public readonly int KernelHeight = shape.KernelHeight;
    public readonly int KernelWidth = shape.KernelWidth;
    public readonly int Taps = shape.KernelDepth * shape.KernelHeight * shape.KernelWidth;
    public readonly int StrideDepth = shape.StrideDepth;
    public readonly int StrideHeight = shape.StrideHeight;
    public readonly int StrideWidth = shape.StrideWidth;
    public readonly int DilationDepth = shape.DilationDepth;
    public readonly int DilationHeight = shape.DilationHeight;
    public readonly int DilationWidth = shape.DilationWidth;
    public readonly int Front = shape.PaddingFront;
    public readonly int Top = shape.PaddingTop;
    public readonly int Left = shape.PaddingLeft;
    public readonly PaddingMode Mode = shape.PaddingMode;
    public readonly Activation Activation = shape.Activation;
    public readonly float LeakySlope = shape.LeakySlope;

    // From one channel to the next, and from one pixel to the next: the layout.
    public readonly int InputChannelPitch = IsLast(shape) ? 1 : shape.InputLength / shape.InChannels;
    public readonly int InputPixelPitch = IsLast(shape) ? shape.InChannels : 1;
    public readonly int OutputChannelPitch = IsLast(shape) ? 1 : shape.OutputLength / shape.OutChannels;
    public readonly int OutputPixelPitch = IsLast(shape) ? shape.OutChannels : 1;

    private static bool IsLast(ConvolutionShape shape) => shape.Layout == TensorLayout.ChannelsLast;
}
