namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>A softmax along an axis, or its logarithm.</summary>
/// <param name="IsLogarithm">Whether it is the logarithm.</param>
/// <param name="Axis">The axis.</param>
/// <param name="Output">The shape of the image.</param>
internal sealed record SoftmaxLayer(bool IsLogarithm, int Axis, Shape Output) : LayerOperator(Output)
{
    /// <inheritdoc/>
    public override bool RunsInPlace => true;
}
