using ConvGen.Import.Constants;

namespace ConvGen.Import.Layers;

/// <summary>A function of each element.</summary>
/// <param name="Function">The function.</param>
/// <param name="Slopes">The slopes of <see cref="Activation.PRelu"/>: one, or one for each channel.</param>
internal sealed record ActivateLayer(ActivationFunction Function, Constant? Slopes = null) : LayerOperator
{
    /// <inheritdoc/>
    public override IEnumerable<Weight> Weights => Slopes is null ? [] : [new(".weight", [Slopes.Length], Slopes)];

    /// <inheritdoc/>
    public override Declaration Declare()
    {
        Declaration declaration = new("Activate");
        declaration.Arguments.Add($"Activation.{Function.Kind}");
        return Function.AddNumbers(declaration).Option("Slopes", Slopes?.Length ?? 1, 1);
    }
}
