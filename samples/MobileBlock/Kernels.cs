using ConvGen;

namespace MobileBlock;

// The first two are adjacent rows in table 1 of "MobileNets: Efficient Convolutional Neural Networks for Mobile Vision Applications" (Howard et al.,
// 2017, arXiv:1704.04861): "Conv dw / s2" on 112 x 112 x 64 and "Conv / s1" on 56 x 56 x 64. Extents are halved, and channels are doubled.

/// <summary>The block's first half: 3 x 3 taps on each channel separately.</summary>
[DepthwiseConv2D(64, kernelSize: 3, Height = 112, Width = 112, Stride = 2, Padding = 1, Bias = true, Activation = Activation.Relu6)]
internal sealed partial class Depthwise;

/// <summary>The block's second half, which mixes the channels of each pixel.</summary>
[Conv1x1(64, 128, Height = 56, Width = 56, Bias = true, Activation = Activation.Relu6)]
internal sealed partial class Pointwise;

/// <summary>The convolution that the block replaces: taps and channels at once.</summary>
[Conv2D(64, 128, kernelSize: 3, Height = 112, Width = 112, Stride = 2, Padding = 1, Bias = true, Activation = Activation.Relu6)]
internal sealed partial class FullConvolution;
