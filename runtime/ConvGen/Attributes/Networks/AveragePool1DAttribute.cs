namespace ConvGen;

/// <summary>Declares a layer of a network that computes the mean of each window of a signal (channels, width), channel by channel.</summary>
/// <remarks>Padding is 0. Sources: PyTorch, torch.nn.AvgPool1d; ONNX, operator AveragePool.</remarks>
/// <param name="kernelSize">The number of elements in a window.</param>
public sealed class AveragePool1DAttribute(int kernelSize) : SignalPoolAttribute(kernelSize)
{
    /// <summary>
    /// Gets or sets a value that indicates whether elements of the padding count in the divisor. The default is <see langword="true"/>. Elements
    /// beyond the padding, which <see cref="PoolAttribute.CeilMode"/> may reach, never count.
    /// </summary>
    public bool CountIncludePad { get; set; } = true;
}
