namespace ConvGen;

/// <summary>Declares a group normalization of a network: the elements of each group of channels are normalized together.</summary>
/// <inheritdoc cref="NormalizationAttribute" path="/remarks"/>
/// <seealso href="https://pytorch.org/docs/stable/generated/torch.nn.GroupNorm.html">PyTorch, torch.nn.GroupNorm</seealso>
public sealed class GroupNormAttribute : NormalizationAttribute
{
    /// <summary>Declares a group normalization.</summary>
    /// <param name="groups">The number of groups. It must divide the channels.</param>
    /// <param name="channels">The number of channels.</param>
    public GroupNormAttribute(int groups, int channels)
    {
        Groups = groups;
        Channels = channels;
        Affine = true;
    }

    /// <summary>Gets the number of groups.</summary>
    public int Groups { get; }

    /// <summary>Gets the number of channels.</summary>
    public int Channels { get; }
}
