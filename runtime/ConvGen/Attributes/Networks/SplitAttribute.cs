namespace ConvGen;

/// <summary>
/// Declares a layer of a network that takes one of several equal parts of an image along an axis. Along the channels, nothing is copied. The other parts are
/// layers of their own.
/// </summary>
/// <remarks>Sources: PyTorch, torch.chunk; ONNX, operator Split with <c>num_outputs</c>.</remarks>
/// <param name="part">The part that is taken, from 0.</param>
/// <param name="parts">The number of parts. It must divide the extent.</param>
public sealed class SplitAttribute(int part, int parts) : LayerAttribute
{
    /// <summary>Gets the part that is taken, from 0.</summary>
    public int Part { get; } = part;

    /// <summary>Gets the number of parts.</summary>
    public int Parts { get; } = parts;

    /// <summary>Gets or sets the axis, counted without the batch: 0 for the channels, which is the default. Negative numbers count from the last axis.</summary>
    public int Axis { get; set; }
}
