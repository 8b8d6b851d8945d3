namespace ConvGen.Numerics.Networks.Named;

/// <summary>The first block of a stage of ResNet-18 (He et al., 2015), with a strided 1x1 shortcut.</summary>
[Network]
internal sealed partial class ResNetBlock
{
    [Input(32, Height = 16, Width = 16)] partial class Image;
    [Conv2D(32, 64, 3, Stride = 2, Padding = 1, Key = "conv1")] partial class Conv1;
    [BatchNorm(64, Key = "bn1")] partial class Bn1;
    [Activate(Activation.Relu)] partial class Relu1;
    [Conv2D(64, 64, 3, Padding = 1, Key = "conv2")] partial class Conv2;
    [BatchNorm(64, Key = "bn2")] partial class Bn2;
    [Conv1x1(32, 64, Stride = 2, Key = "downsample.0", From = nameof(Image))] partial class Shortcut;
    [BatchNorm(64, Key = "downsample.1")] partial class ShortcutBn;
    [Add(nameof(Bn2), nameof(ShortcutBn))] partial class Sum;
    [Activate(Activation.Relu)] partial class Result;
}
