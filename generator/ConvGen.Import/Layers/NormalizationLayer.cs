using System.Collections.Immutable;
using ConvGen.Import.Constants;

namespace ConvGen.Import.Layers;

/// <summary>A normalization by the mean and the variance of an image's own elements.</summary>
/// <param name="Attribute">The attribute, such as <c>LayerNorm</c>.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Epsilon">What is added to each variance.</param>
/// <param name="Scale">The factors, or <see langword="null"/>.</param>
/// <param name="Shift">The summands; there are some exactly if there are factors.</param>
/// <param name="IsAffineByDefault">Whether the attribute has factors and summands unless it says otherwise.</param>
internal sealed record NormalizationLayer(
    string Attribute, ImmutableArray<int> Arguments, double Epsilon, Constant? Scale, Constant? Shift, bool IsAffineByDefault) : LayerOperator
{
    /// <summary>The epsilon that need not be stated.</summary>
    public const double UsualEpsilon = 1e-5;

    /// <inheritdoc/>
    public override IEnumerable<Weight> Weights => Scale is null || Shift is null
        ? []
        : [new(".weight", Scale.Dimensions, Scale), new(".bias", Shift.Dimensions, Shift)];

    /// <inheritdoc/>
    public override Declaration Declare() => new Declaration(Attribute).With(Arguments)
        .Option("Epsilon", Epsilon, UsualEpsilon)
        .Option("Affine", Scale is not null, IsAffineByDefault);
}
