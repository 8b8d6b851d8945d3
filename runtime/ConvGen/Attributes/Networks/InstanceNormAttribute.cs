namespace ConvGen;

/// <summary>Declares an instance normalization of a network: each channel is normalized by itself.</summary>
/// <inheritdoc cref="NormalizationAttribute" path="/remarks"/>
/// <seealso href="https://pytorch.org/docs/stable/generated/torch.nn.InstanceNorm2d.html">PyTorch, torch.nn.InstanceNorm2d</seealso>
/// <param name="channels">The number of channels.</param>
public sealed class InstanceNormAttribute(int channels) : NormalizationAttribute
{
    /// <summary>Gets the number of channels.</summary>
    public int Channels { get; } = channels;
}
