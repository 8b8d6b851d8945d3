namespace ConvGen;

/// <summary>Declares a layer of a network that joins the outputs of several layers along an axis. They must agree along all other axes.</summary>
/// <param name="layers">The layers, each written as <c>nameof(Layer)</c>, in order.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class ConcatAttribute(params string[] layers) : Attribute
{
    /// <summary>Gets the names of the layers, in order.</summary>
    public IReadOnlyList<string> Layers { get; } = layers;

    /// <summary>Gets or sets the axis, counted without the batch: 0 for the channels, which is the default. Negative numbers count from the last axis.</summary>
    public int Axis { get; set; }
}
