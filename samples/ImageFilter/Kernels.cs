using ConvGen;

namespace ImageFilter;

// No extents are declared: a picture's size is known only when it is read, and is passed with each call. All else is fixed.
// No padding is declared either: Border.cs says why.

/// <summary>The brightness of each pixel: a weighted sum of its colours.</summary>
[Conv1x1(3, 1)]
internal sealed partial class LumaKernel;

/// <summary>The slope of the brightness: along the row in the first output channel, along the column in the second.</summary>
[Conv2D(1, 2, kernelSize: 3)]
internal sealed partial class SlopeKernel;

/// <summary>A blur of each colour by itself.</summary>
[Conv2D(3, 3, kernelSize: 5, Groups = 3)]
internal sealed partial class BlurKernel;

/// <summary>A sharpening of each colour by itself.</summary>
[Conv2D(3, 3, kernelSize: 3, Groups = 3)]
internal sealed partial class SharpenKernel;
