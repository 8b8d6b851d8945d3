using ConvGen;

namespace Digits;

/// <summary>Recognizes a handwritten digit.</summary>
/// <remarks>The program in the folder <c>training</c> computed the weights, which are embedded in the assembly.</remarks>
[Network(Weights = "Digits.safetensors")]
public sealed partial class DigitNetwork
{
    [Input(1, Height = 28, Width = 28)] public partial class Image;
    [Conv2D(1, 8, kernelSize: 3, Padding = 1, Bias = true, Activation = Activation.Relu)] public partial class Conv1;
    [MaxPool2D(2)] public partial class Pool1;
    [Conv2D(8, 16, kernelSize: 3, Padding = 1, Bias = true, Activation = Activation.Relu)] public partial class Conv2;
    [MaxPool2D(2)] public partial class Pool2;
    [Dense(784, 64, Bias = true, Activation = Activation.Relu)] public partial class Hidden;
    [Dense(64, 10, Bias = true)] public partial class Scores;
    [Softmax] public partial class Probabilities;
}
