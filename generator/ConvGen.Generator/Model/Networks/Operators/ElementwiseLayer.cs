using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>A combination of two images, element by element. Where an extent of one of them is 1, it is repeated.</summary>
/// <param name="Kind">How elements are combined: one of the kinds from <see cref="LayerKind.Add"/> to <see cref="LayerKind.Maximum"/>.</param>
/// <param name="Left">The shape of the left operand.</param>
/// <param name="Right">The shape of the right operand.</param>
/// <param name="Output">The shape of the image that it writes.</param>
internal sealed record ElementwiseLayer(LayerKind Kind, Shape Left, Shape Right, Shape Output) : LayerOperator(Output)
{
    /// <summary>Whether an operand is repeated along an axis.</summary>
    public bool Broadcasts => Left.Length != Output.Length || Right.Length != Output.Length;

    /// <summary>How the operands are repeated.</summary>
    public BroadcastAxes Axes => BroadcastAxes.Of(Left, Right, Output);

    /// <inheritdoc/>
    public override bool RunsInPlace => Left.Length == Output.Length;
}
