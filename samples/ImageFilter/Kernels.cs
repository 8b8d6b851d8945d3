using ConvGen;

namespace ImageFilter;

// No extents are declared: a picture's size is known only when it is read, and is passed to each call. Everything else is fixed.
// No padding is declared either; for the reason, see Border.cs.

/// <summary>The brightness of each pixel: a weighted sum of its colors.</summary>
[Conv1x1(3, 1)]
internal sealed partial class LumaKernel;

/// <summary>The slope of the brightness: along the row in the first output channel, along the column in the second.</summary>
[Conv2D(1, 2, kernelSize: 3)]
internal sealed partial class SlopeKernel;

/// <summary>Blurs each color separately.</summary>
[Conv2D(3, 3, kernelSize: 5, Groups = 3)]
internal sealed partial class BlurKernel;

/// <summary>Sharpens each color separately.</summary>
[Conv2D(3, 3, kernelSize: 3, Groups = 3)]
internal sealed partial class SharpenKernel;
