using ConvGen;

namespace MobileBlock;

/// <summary>The block's convolutions for the reference implementation. Their activation is applied elsewhere.</summary>
internal static class Shapes
{
    public static ConvolutionShape Depthwise { get; } = new()
    {
        InChannels = MobileBlock.Depthwise.InChannels,
        OutChannels = MobileBlock.Depthwise.OutChannels,
        Groups = MobileBlock.Depthwise.Groups,
        InputHeight = MobileBlock.Depthwise.InputHeight,
        InputWidth = MobileBlock.Depthwise.InputWidth,
        KernelHeight = MobileBlock.Depthwise.KernelHeight,
        KernelWidth = MobileBlock.Depthwise.KernelWidth,
        StrideHeight = 2,
        StrideWidth = 2,
        PaddingTop = 1,
        PaddingBottom = 1,
        PaddingLeft = 1,
        PaddingRight = 1,
    };

    public static ConvolutionShape Pointwise { get; } = new()
    {
        InChannels = MobileBlock.Pointwise.InChannels,
        OutChannels = MobileBlock.Pointwise.OutChannels,
        InputHeight = MobileBlock.Pointwise.InputHeight,
        InputWidth = MobileBlock.Pointwise.InputWidth,
    };
}
