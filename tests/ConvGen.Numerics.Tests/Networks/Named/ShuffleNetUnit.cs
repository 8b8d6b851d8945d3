namespace ConvGen.Numerics.Networks.Named;

/// <summary>A unit of ShuffleNet (Zhang et al., 2017) with three groups, whose channels are shuffled by a transposition.</summary>
[Network]
internal sealed partial class ShuffleNetUnit
{
    [Input(48, Height = 14, Width = 14)] partial class Image;
    [Conv1x1(48, 12, Groups = 3, Key = "conv1")] partial class Conv1;
    [BatchNorm(12, Key = "bn1")] partial class Bn1;
    [Activate(Activation.Relu)] partial class Relu1;
    [Reshape(3, 4, 14, 14)] partial class Grouped;
    [Transpose(1, 0, 2, 3)] partial class Swapped;
    [Reshape(12, 14, 14)] partial class Shuffled;
    [DepthwiseConv2D(12, 3, Padding = 1, Key = "conv2")] partial class Conv2;
    [BatchNorm(12, Key = "bn2")] partial class Bn2;
    [Conv1x1(12, 48, Groups = 3, Key = "conv3")] partial class Conv3;
    [BatchNorm(48, Key = "bn3")] partial class Bn3;
    [Add(nameof(Bn3), nameof(Image))] partial class Sum;
    [Activate(Activation.Relu)] partial class Result;
}
