namespace ConvGen.Numerics.Networks.Named;

/// <summary>A U-Net (Ronneberger et al., 2015) of two levels.</summary>
[Network]
internal sealed partial class UNet
{
    [Input(3, Height = 16, Width = 16)] partial class Image;
    [Conv2D(3, 16, 3, Padding = 1, Bias = true, Activation = Activation.Relu, Key = "down1.0")] partial class Down1;
    [MaxPool2D(2)] partial class Pool1;
    [Conv2D(16, 32, 3, Padding = 1, Bias = true, Activation = Activation.Relu, Key = "down2.0")] partial class Down2;
    [MaxPool2D(2)] partial class Pool2;
    [Conv2D(32, 64, 3, Padding = 1, Bias = true, Activation = Activation.Relu, Key = "bottom.0")] partial class Bottom;
    [ConvTranspose2D(64, 32, 2, Stride = 2, Bias = true, Key = "up2")] partial class Up2;
    [Concat(nameof(Up2), nameof(Down2))] partial class Joined2;
    [Conv2D(64, 32, 3, Padding = 1, Bias = true, Activation = Activation.Relu, Key = "conv2.0")] partial class Conv2;
    [ConvTranspose2D(32, 16, 2, Stride = 2, Bias = true, Key = "up1")] partial class Up1;
    [Concat(nameof(Up1), nameof(Down1))] partial class Joined1;
    [Conv2D(32, 16, 3, Padding = 1, Bias = true, Activation = Activation.Relu, Key = "conv1.0")] partial class Conv1;
    [Conv1x1(16, 2, Bias = true, Key = "out")] partial class Result;
}
