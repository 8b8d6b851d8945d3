namespace ConvGen;

/// <summary>
/// Declares a layer of a network that makes a larger image of many channels: (channels·factor², height, width) becomes (channels, height·factor, width·factor).
/// </summary>
/// <remarks>Sources: PyTorch, torch.nn.PixelShuffle; ONNX, operator DepthToSpace with mode CRD.</remarks>
/// <param name="factor">The factor.</param>
public sealed class PixelShuffleAttribute(int factor) : LayerAttribute
{
    /// <summary>Gets the factor.</summary>
    public int Factor { get; } = factor;
}
