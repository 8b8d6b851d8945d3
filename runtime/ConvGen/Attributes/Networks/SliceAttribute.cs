namespace ConvGen;

/// <summary>Declares a layer of a network that takes a part of an image along an axis. Along the channels, nothing is copied.</summary>
/// <remarks>Sources: PyTorch, torch.narrow; ONNX, operator Slice with steps of 1.</remarks>
/// <param name="start">The first place that is taken.</param>
/// <param name="length">The number of places that are taken.</param>
public sealed class SliceAttribute(int start, int length) : LayerAttribute
{
    /// <summary>Gets the first place that is taken.</summary>
    public int Start { get; } = start;

    /// <summary>Gets the number of places that are taken.</summary>
    public int Length { get; } = length;

    /// <summary>Gets or sets the axis, counted without the batch: 0 for the channels, which is the default. Negative numbers count from the last axis.</summary>
    public int Axis { get; set; }
}
