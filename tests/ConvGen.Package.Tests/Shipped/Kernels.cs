#pragma warning disable // Analyzers are only meant to check generated code here.
using ConvGen;

// Written for C# 7.3, the default language of .NET Framework, because projects of every framework compile it.
namespace Consumer
{
    /// <summary>The worked example of the chapter on multiple input and output channels. Straight-line code.</summary>
    [Conv2D(2, 3, kernelSize: 2, Height = 3, Width = 3)]
    public static partial class Chapter
    {
    }

    /// <summary>A filter for pictures of any size. Vectors along rows, extents given at run time.</summary>
    [Conv2D(1, 2, kernelSize: 3, Padding = 1)]
    public static partial class PictureFilter
    {
    }

    /// <summary>A network's first layer. It holds its weights.</summary>
    [Conv2D(3, 16, kernelSize: 3, Height = 32, Width = 32, Padding = 1, Bias = true)]
    public partial class FirstLayer
    {
    }

    /// <summary>A layer deep inside a network. Vectors along output channels.</summary>
    [Conv2D(64, 64, kernelSize: 3, Height = 14, Width = 14, Padding = 1)]
    public static partial class DeepLayer
    {
    }

    /// <summary>A separate filter for each channel.</summary>
    [DepthwiseConv2D(32, kernelSize: 3, Height = 28, Width = 28, Stride = 2, Padding = 1)]
    public static partial class Depthwise
    {
    }

    /// <summary>A matrix product for each pixel.</summary>
    [Conv1x1(24, 48, Height = 14, Width = 14)]
    public static partial class Pointwise
    {
    }

    /// <summary>A transposed convolution.</summary>
    [ConvTranspose2D(8, 4, kernelSize: 4, Height = 10, Width = 10, Stride = 2, Padding = 1)]
    public static partial class Upsampling
    {
    }

    /// <summary>Double precision.</summary>
    [Conv1D(4, 8, kernelSize: 5, Width = 100, ElementType = typeof(double))]
    public static partial class PreciseSignal
    {
    }

    /// <summary>An activation that is computed by the library.</summary>
    [Conv1D(4, 8, kernelSize: 5, Width = 100, Activation = Activation.Silu)]
    public static partial class ActivatedSignal
    {
    }
}
