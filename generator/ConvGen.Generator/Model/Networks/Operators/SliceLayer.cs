namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>A part of an image along an axis.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Start">The first place that is taken.</param>
/// <param name="Input">The shape of the image that is read.</param>
/// <param name="Output">The shape of the part.</param>
internal sealed record SliceLayer(int Axis, int Start, Shape Input, Shape Output) : LayerOperator(Output)
{
    /// <inheritdoc/>
    public override bool IsView => Input.Outer(Axis) == 1;

    /// <inheritdoc/>
    public override int ViewOffset => Start * Input.Inner(Axis);
}
