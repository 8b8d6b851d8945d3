namespace ConvGen;

/// <summary>Declares a layer. In a network, layers are connected: a layer reads the layer before it in the source, unless it names another one.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    private protected LayerAttribute()
    {
    }

    /// <summary>
    /// Gets or sets the name of the layer whose output this layer reads, written as <c>nameof(Layer)</c>. The default is the layer before this one in
    /// the source. Only a layer of a network, one that stands above this one, can be named.
    /// </summary>
    public string? From { get; set; }
}
