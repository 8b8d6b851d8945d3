namespace ConvGen;

/// <summary>Declares a layer of a network that computes the mean of each window of an image (channels, height, width), channel by channel.</summary>
/// <remarks>Padding is 0. Sources: PyTorch, torch.nn.AvgPool2d; ONNX, operator AveragePool.</remarks>
/// <param name="kernelHeight">The number of kernel rows.</param>
/// <param name="kernelWidth">The number of kernel columns.</param>
public sealed class AveragePool2DAttribute(int kernelHeight, int kernelWidth) : ImagePoolAttribute(kernelHeight, kernelWidth)
{
    /// <summary>Declares a pooling whose windows have the same extent along each axis.</summary>
    /// <param name="kernelSize">The kernel's extent along each axis.</param>
    public AveragePool2DAttribute(int kernelSize)
        : this(kernelSize, kernelSize)
    {
    }

    /// <summary>
    /// Gets or sets a value that indicates whether elements of the padding count in the divisor. The default is <see langword="true"/>. Elements
    /// beyond the padding, which <see cref="PoolAttribute.CeilMode"/> may reach, never count.
    /// </summary>
    public bool CountIncludePad { get; set; } = true;
}
