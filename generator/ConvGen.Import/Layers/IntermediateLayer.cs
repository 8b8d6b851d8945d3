namespace ConvGen.Import.Layers;

/// <summary>
/// A function of each element that networks do not have on its own, but as a part of others: the error function is a part of gelu. If it is still there after
/// simplification, the model cannot be compiled.
/// </summary>
/// <param name="Function">The operator of the node, such as <c>Erf</c>.</param>
internal sealed record IntermediateLayer(string Function) : LayerOperator
{
    /// <inheritdoc/>
    public override Declaration Declare() => throw new InvalidOperationException($"A network has no layer for {Function}.");
}
