namespace ConvGen;

/// <summary>Declares a layer of a network that enlarges a signal, an image or a volume: each element is repeated along each axis.</summary>
/// <remarks>Sources: PyTorch, torch.nn.Upsample with mode "nearest"; ONNX, operator Resize with mode "nearest" and asymmetric coordinates.</remarks>
/// <param name="scale">The number of times that each element is repeated along each axis except the channels.</param>
public sealed class UpsampleAttribute(int scale) : LayerAttribute
{
    /// <summary>Gets the number of times that each element is repeated along each axis.</summary>
    public int Scale { get; } = scale;
}
