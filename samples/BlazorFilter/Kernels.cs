using ConvGen;

namespace BlazorFilter;

/// <summary>Two channels in, three out: the chapter's <c>corr2d_multi_in_out</c>.</summary>
[Conv2D(2, 3, kernelSize: 2, Height = 3, Width = 3)]
internal static partial class MultiInOut;

/// <summary>
/// Any 5 x 5 filter for a color picture of any size, applied to each color separately. Beyond the edges, the outermost pixels are repeated.
/// </summary>
[Conv2D(3, 3, kernelSize: 5, Groups = 3, Padding = 2, PaddingMode = PaddingMode.Replicate)]
internal sealed partial class ColorKernel;
