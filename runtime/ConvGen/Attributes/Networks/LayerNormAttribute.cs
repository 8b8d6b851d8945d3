namespace ConvGen;

/// <summary>Declares a layer normalization of a network: the elements along the last axes are normalized together.</summary>
/// <inheritdoc cref="NormalizationAttribute" path="/remarks"/>
/// <seealso href="https://pytorch.org/docs/stable/generated/torch.nn.LayerNorm.html">PyTorch, torch.nn.LayerNorm</seealso>
public sealed class LayerNormAttribute : NormalizationAttribute
{
    /// <summary>Declares a layer normalization.</summary>
    /// <param name="extents">The extents of the last axes, which are normalized together. Weight and bias have this shape.</param>
    public LayerNormAttribute(params int[] extents)
    {
        Extents = extents;
        Affine = true;
    }

    /// <summary>Gets the extents of the axes that are normalized together.</summary>
    public IReadOnlyList<int> Extents { get; }
}
