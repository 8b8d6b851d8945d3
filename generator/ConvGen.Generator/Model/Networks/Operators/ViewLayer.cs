namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>The same elements in another shape.</summary>
/// <param name="Output">The shape.</param>
internal sealed record ViewLayer(Shape Output) : LayerOperator(Output)
{
    /// <inheritdoc/>
    public override bool IsView => true;
}
