namespace ConvGen.Generator.Tests.Networks;

/// <summary>Reviewed files of networks. Those of their kernels are like those of kernels by themselves.</summary>
public sealed class NetworkSnapshots
{
    [Fact]
    public Task LeNet() => Snapshot.VerifyFile(KernelCompilation.Run(
        """
        namespace Digits;

        [Network(Weights = "LeNet.safetensors")]
        public sealed partial class LeNet
        {
            [Input(1, Height = 28, Width = 28)] partial class Image;
            [Conv2D(1, 6, kernelSize: 5, Padding = 2, Bias = true, Activation = Activation.Relu)] partial class Conv1;
            [MaxPool2D(2)] partial class Pool1;
            [Conv2D(6, 16, kernelSize: 5, Bias = true, Activation = Activation.Relu)] partial class Conv2;
            [MaxPool2D(2)] partial class Pool2;
            [Dense(400, 120, Bias = true, Activation = Activation.Relu)] partial class Fc1;
            [Dense(120, 10, Bias = true)] partial class Fc2;
            [Softmax] partial class Probabilities;
        }
        """), "Digits.LeNet.g.cs");

    [Fact]
    public Task A_residual_block() => Snapshot.VerifyFile(KernelCompilation.Run(
        """
        [Network]
        public sealed partial class Block
        {
            [Input(64, Height = 56, Width = 56)] partial class Image;
            [Conv2D(64, 64, kernelSize: 3, Padding = 1, Key = "layer1.0.conv1")] partial class Conv1;
            [BatchNorm(64, Key = "layer1.0.bn1")] partial class Bn1;
            [Activate(Activation.Relu)] partial class Relu1;
            [Conv2D(64, 64, kernelSize: 3, Padding = 1, Key = "layer1.0.conv2")] partial class Conv2;
            [BatchNorm(64, Key = "layer1.0.bn2")] partial class Bn2;
            [Add(nameof(Bn2), nameof(Image))] partial class Sum;
            [Activate(Activation.Relu)] partial class Relu2;
        }
        """), "Block.g.cs");

    [Fact]
    public Task Branches_that_are_joined() => Snapshot.VerifyFile(KernelCompilation.Run(
        """
        [Network]
        public sealed partial class Branches
        {
            [Input(16, Height = 14, Width = 14)] partial class Image;
            [Conv1x1(16, 8)] partial class Narrow;
            [AveragePool2D(3, Stride = 1, Padding = 1, CountIncludePad = false, From = nameof(Image))] partial class Mean;
            [Concat(nameof(Narrow), nameof(Mean), nameof(Image))] partial class Joined;
            [GlobalAveragePool] partial class Squeezed;
            [Multiply(nameof(Joined), nameof(Squeezed))] partial class Scaled;
            [BatchNorm(40)] partial class Bn;
            [Activate(Activation.HardSwish)] partial class Activated;
        }
        """), "Branches.g.cs");

    [Fact]
    public Task Several_inputs_and_outputs_in_double_precision() => Snapshot.VerifyFile(KernelCompilation.Run(
        """
        [Network(ElementType = typeof(double))]
        public partial struct Pair
        {
            [Input(3, Height = 8, Width = 6, Layout = TensorLayout.ChannelsLast)] partial class Picture;
            [Input(2)] partial class @params;
            [ConvTranspose2D(3, 4, kernelSize: 2, Stride = 2, From = nameof(Picture))] partial class Upsampled;
            [BatchNorm(4, Affine = false, Epsilon = 1)] partial class Normalized;
            [Flatten, Output] partial class Features;
            [Concat(nameof(Features), nameof(@params))] partial class All;
            [Dense(770, 5)] partial class Scores;
            [LogSoftmax] partial class Logs;
        }
        """), "Pair.g.cs");
}
