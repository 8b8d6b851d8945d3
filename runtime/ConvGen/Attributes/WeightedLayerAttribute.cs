namespace ConvGen;

/// <summary>Declares a layer that has weights.</summary>
public abstract class WeightedLayerAttribute : LayerAttribute
{
    private protected WeightedLayerAttribute()
    {
    }

    /// <summary>
    /// Gets or sets what the names of the layer's tensors begin with in a file of weights, such as <c>features.0</c> for <c>features.0.weight</c> and
    /// <c>features.0.bias</c>. The default is the name of the layer's type. Only layers of a network have a key.
    /// </summary>
    public string? Key { get; set; }
}
