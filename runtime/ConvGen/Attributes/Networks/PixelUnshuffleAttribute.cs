namespace ConvGen;

/// <summary>
/// Declares a layer of a network that makes many channels of a larger image: (channels, height·factor, width·factor) becomes (channels·factor², height,
/// width). It is the inverse of <see cref="PixelShuffleAttribute"/>.
/// </summary>
/// <remarks>Source: PyTorch, torch.nn.PixelUnshuffle. ONNX's operator SpaceToDepth orders the channels differently.</remarks>
/// <param name="factor">The factor. It must divide the height and the width.</param>
public sealed class PixelUnshuffleAttribute(int factor) : LayerAttribute
{
    /// <summary>Gets the factor.</summary>
    public int Factor { get; } = factor;
}
