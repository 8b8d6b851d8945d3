namespace ConvGen.Numerics;

/// <summary>The kernels of the chapter's examples, generated when this project is compiled, as in a user's project.</summary>
[Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]
internal static partial class MultiInput;

[Conv2D(2, 3, kernelSize: 2, Height = 3, Width = 3)]
internal static partial class MultiInputMultiOutput;

[Conv1x1(3, 2, Height = 3, Width = 3)]
internal static partial class OneByOne;

[Conv2D(3, 2, kernelSize: 1, Height = 3, Width = 3)]
internal static partial class GeneralOneByOne;
