namespace ConvGen.Numerics.Tensors;

/// <summary>Layers and networks that are called with tensors.</summary>
[Conv2D(2, 3, kernelSize: 3, Height = 4, Width = 5, Padding = 1, Bias = true)]
internal sealed partial class Image;

[Conv2D(2, 3, kernelSize: 3, Height = 4, Width = 5, Padding = 1, Residual = true, Layout = TensorLayout.ChannelsLast)]
internal sealed partial class ImageChannelsLast;

[Conv1D(2, 2, kernelSize: 3, Width = 9, ElementType = typeof(double))]
internal readonly partial struct Signal;

[Conv3D(1, 2, kernelSize: 2, Depth = 3, Height = 4, Width = 5)]
internal sealed partial class Volume;

[Conv2D(2, 3, kernelSize: 3, Padding = 1, Stride = 2)]
internal sealed partial class AnyImage;

[Conv2D(2, 3, kernelSize: 3, Residual = true, Layout = TensorLayout.ChannelsLast)]
internal sealed partial class AnyImageChannelsLast;

[Network]
internal sealed partial class Classifier
{
    [Input(2, Height = 4, Width = 5, Layout = TensorLayout.ChannelsLast)] internal sealed partial class Picture;

    [Conv2D(2, 3, kernelSize: 3), Output] internal sealed partial class Features;

    [Dense(18, 4)] internal sealed partial class Scores;
}
