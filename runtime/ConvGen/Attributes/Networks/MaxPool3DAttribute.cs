namespace ConvGen;

/// <summary>Declares a layer of a network that computes the largest element of each window of a volume (channels, depth, height, width), channel by channel.</summary>
/// <remarks>Padding is −∞, so it never wins; NaN always wins. Sources: PyTorch, torch.nn.MaxPool3d; ONNX, operator MaxPool.</remarks>
/// <param name="kernelDepth">The number of kernel slices.</param>
/// <param name="kernelHeight">The number of kernel rows.</param>
/// <param name="kernelWidth">The number of kernel columns.</param>
public sealed class MaxPool3DAttribute(int kernelDepth, int kernelHeight, int kernelWidth) : VolumePoolAttribute(kernelDepth, kernelHeight, kernelWidth)
{
    /// <summary>Declares a pooling whose windows have the same extent along each axis.</summary>
    /// <param name="kernelSize">The kernel's extent along each axis.</param>
    public MaxPool3DAttribute(int kernelSize)
        : this(kernelSize, kernelSize, kernelSize)
    {
    }
}
