namespace ConvGen.Numerics.Networks.Named;

/// <summary>LeNet-5 (LeCun et al., 1998) with rectifiers and maximum pooling.</summary>
[Network]
internal sealed partial class LeNet
{
    [Input(1, Height = 28, Width = 28)] partial class Image;
    [Conv2D(1, 6, 5, Padding = 2, Bias = true, Activation = Activation.Relu, Key = "conv1")] partial class Conv1;
    [MaxPool2D(2)] partial class Pool1;
    [Conv2D(6, 16, 5, Bias = true, Activation = Activation.Relu, Key = "conv2")] partial class Conv2;
    [MaxPool2D(2)] partial class Pool2;
    [Dense(400, 120, Bias = true, Activation = Activation.Relu, Key = "fc1")] partial class Fc1;
    [Dense(120, 84, Bias = true, Activation = Activation.Relu, Key = "fc2")] partial class Fc2;
    [Dense(84, 10, Bias = true, Key = "fc3")] partial class Scores;
}
