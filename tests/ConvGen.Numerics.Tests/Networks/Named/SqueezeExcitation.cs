namespace ConvGen.Numerics.Networks.Named;

/// <summary>A squeeze-and-excitation block (Hu et al., 2017).</summary>
[Network]
internal sealed partial class SqueezeExcitation
{
    [Input(64, Height = 14, Width = 14)] partial class Image;
    [GlobalAveragePool] partial class Squeezed;
    [Conv1x1(64, 16, Bias = true, Activation = Activation.Relu, Key = "fc1")] partial class Reduce;
    [Conv1x1(16, 64, Bias = true, Activation = Activation.Sigmoid, Key = "fc2")] partial class Gates;
    [Multiply(nameof(Image), nameof(Gates))] partial class Result;
}
