using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>A function that multiplies negative elements by a slope that was trained.</summary>
/// <param name="Slopes">The number of slopes: one, or one for each channel.</param>
/// <param name="Output">The shape of the image.</param>
internal sealed record PReluLayer(int Slopes, Shape Output) : LayerOperator(Output)
{
    /// <inheritdoc/>
    public override EquatableArray<WeightTensor> Weights => [new("weight", [Slopes])];

    /// <inheritdoc/>
    public override EquatableArray<string> Held => ["Slopes"];

    /// <inheritdoc/>
    public override bool RunsInPlace => true;
}
