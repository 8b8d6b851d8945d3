namespace ConvGen.Numerics.Networks.Named;

/// <summary>A block of GoogLeNet (Szegedy et al., 2014): four branches, joined by channels.</summary>
[Network]
internal sealed partial class InceptionBlock
{
    [Input(48, Height = 14, Width = 14)] partial class Image;
    [Conv1x1(48, 16, Bias = true, Activation = Activation.Relu, Key = "branch1")] partial class Branch1;
    [Conv1x1(48, 24, Bias = true, Activation = Activation.Relu, Key = "branch2.0", From = nameof(Image))] partial class Reduce2;
    [Conv2D(24, 32, 3, Padding = 1, Bias = true, Activation = Activation.Relu, Key = "branch2.1")] partial class Branch2;
    [Conv1x1(48, 4, Bias = true, Activation = Activation.Relu, Key = "branch3.0", From = nameof(Image))] partial class Reduce3;
    [Conv2D(4, 8, 5, Padding = 2, Bias = true, Activation = Activation.Relu, Key = "branch3.1")] partial class Branch3;
    [MaxPool2D(3, Stride = 1, Padding = 1, From = nameof(Image))] partial class Pool4;
    [Conv1x1(48, 8, Bias = true, Activation = Activation.Relu, Key = "branch4.1")] partial class Branch4;
    [Concat(nameof(Branch1), nameof(Branch2), nameof(Branch3), nameof(Branch4))] partial class Joined;
}
