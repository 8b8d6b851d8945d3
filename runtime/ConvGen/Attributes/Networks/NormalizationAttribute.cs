namespace ConvGen;

/// <summary>The options of normalizations of a network that compute their mean and their variance from the image itself.</summary>
/// <remarks>
/// <code>
/// (x − mean) / √(variance + epsilon)·weight + bias
/// </code>
/// <para>
/// The variance is that of the whole population: it is divided by the number of elements. Both sums are in the order of
/// <see cref="CompilerServices.Reductions"/>, and each operation is rounded.
/// </para>
/// </remarks>
public abstract class NormalizationAttribute : WeightedLayerAttribute
{
    private protected NormalizationAttribute()
    {
    }

    /// <summary>Gets or sets the number added to each variance. The default is 1e-5.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>Gets or sets a value that indicates whether there are a <c>weight</c> and a <c>bias</c>.</summary>
    public bool Affine { get; set; }
}
