namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>A function of each element.</summary>
/// <param name="Function">The function.</param>
/// <param name="Output">The shape of the image.</param>
internal sealed record ActivateLayer(ActivationFunction Function, Shape Output) : LayerOperator(Output)
{
    /// <inheritdoc/>
    public override bool RunsInPlace => true;
}
