namespace ConvGen.Import.Layers;

/// <summary>Two images, element by element.</summary>
/// <param name="Attribute">The attribute, such as <c>Add</c>.</param>
internal sealed record JoinLayer(string Attribute) : LayerOperator
{
    /// <summary>The sum of two images.</summary>
    public static JoinLayer Add { get; } = new("Add");

    /// <summary>The product of two images.</summary>
    public static JoinLayer Multiply { get; } = new("Multiply");

    /// <inheritdoc/>
    public override bool NamesInputs => true;

    /// <inheritdoc/>
    public override Declaration Declare() => new(Attribute);
}
