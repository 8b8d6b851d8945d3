namespace ConvGen.Numerics;

/// <summary>Kernels of every kind with different argument checks.</summary>
[Conv2D(2, 3, kernelSize: 2, Height = 3, Width = 4, Bias = true)]
internal sealed partial class FixedSize;

[Conv2D(2, 3, kernelSize: 3, Padding = 1, Stride = 2, Bias = true)]
internal sealed partial class AnySize;

[Conv2D(1, 1, kernelSize: 5, PaddingTop = 1)]
internal static partial class UnevenPadding;

[Conv1x1(1, 2, Height = 2, Width = 2)]
internal readonly partial struct FixedStruct;

[Conv1x1(3, 1)]
internal static partial class AnySizeOneByOne;

[Conv1D(1, 1, kernelSize: 5, Stride = 2, AutoPadding = AutoPadding.SameUpper)]
internal static partial class SameSize;

[Conv1D(1, 1, kernelSize: 5, Stride = 2, AutoPadding = AutoPadding.SameUpper, PaddingMode = PaddingMode.Reflect)]
internal static partial class SameSizeReflected;

[Conv1D(1, 1, kernelSize: 5, Stride = 2, AutoPadding = AutoPadding.SameUpper, PaddingMode = PaddingMode.Circular)]
internal static partial class SameSizeTurned;

[Conv1x1(1, 65_536)]
internal static partial class ManyChannels;

[ConvTranspose2D(1, 1, kernelSize: 1, Stride = 65_536)]
internal static partial class FarApart;
