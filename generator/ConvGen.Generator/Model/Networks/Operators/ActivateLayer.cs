using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>A function of each element.</summary>
/// <param name="Activation">The function.</param>
/// <param name="LeakySlope">The slope of <see cref="Activation.LeakyRelu"/> below zero.</param>
/// <param name="Output">The shape of the image.</param>
internal sealed record ActivateLayer(Activation Activation, float LeakySlope, Shape Output) : LayerOperator(Output)
{
    /// <inheritdoc/>
    public override bool RunsInPlace => true;
}
