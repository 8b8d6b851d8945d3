namespace ConvGen;

/// <summary>Declares a layer of a network that reorders the axes of an image.</summary>
/// <remarks>Sources: PyTorch, torch.permute; ONNX, operator Transpose.</remarks>
/// <param name="axes">
/// For each axis of the output, the axis of the input that it is, counted without the batch: <c>Transpose(1, 2, 0)</c> makes (height, width, channels) of
/// (channels, height, width).
/// </param>
public sealed class TransposeAttribute(params int[] axes) : LayerAttribute
{
    /// <summary>Gets the axis of the input that each axis of the output is.</summary>
    public IReadOnlyList<int> Axes { get; } = axes;
}
