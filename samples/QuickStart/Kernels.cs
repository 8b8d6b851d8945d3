using ConvGen;

namespace QuickStart;

// An attribute is all you write: when the project is built, the convolution for exactly these sizes is generated into the class.

/// <summary>Two channels in, one out: the chapter's <c>corr2d_multi_in</c>.</summary>
[Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]
internal static partial class MultiIn;

/// <summary>Two channels in, three out: the chapter's <c>corr2d_multi_in_out</c>.</summary>
[Conv2D(2, 3, kernelSize: 2, Height = 3, Width = 3)]
internal static partial class MultiInOut;

/// <summary>Three channels in, two out, one pixel at a time: the chapter's <c>corr2d_multi_in_out_1x1</c>.</summary>
[Conv1x1(3, 2, Height = 3, Width = 3)]
internal static partial class OneByOne;

/// <summary>The first layer of a network for 32 x 32 images. The class is not static, so it can be constructed and can hold its weights.</summary>
[Conv2D(3, 16, kernelSize: 3, Height = 32, Width = 32, Padding = 1, Bias = true)]
internal sealed partial class FirstLayer;
