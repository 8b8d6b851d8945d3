using ConvGen.Import.Constants;

namespace ConvGen.Import.Layers;

/// <summary>A factor and a summand for each channel: a batch normalization at inference time.</summary>
/// <param name="Mean">The mean of each channel.</param>
/// <param name="Variance">The variance of each channel.</param>
/// <param name="Scale">The factor of each channel.</param>
/// <param name="Shift">The summand of each channel.</param>
/// <param name="Epsilon">What is added to each variance.</param>
internal sealed record ScaleLayer(Constant Mean, Constant Variance, Constant Scale, Constant Shift, double Epsilon) : LayerOperator
{
    /// <inheritdoc/>
    public override IEnumerable<Weight> Weights =>
    [
        new(".weight", [Scale.Length], Scale),
        new(".bias", [Shift.Length], Shift),
        new(".running_mean", [Mean.Length], Mean),
        new(".running_var", [Variance.Length], Variance),
    ];

    /// <summary>A factor and a summand without a mean and a variance.</summary>
    public static ScaleLayer Of(Constant scale, Constant shift) =>
        new(Numbers(scale, 0), Numbers(scale, 1), scale, shift, 0) { IsNormalization = false };

    /// <summary>Whether there are a mean and a variance.</summary>
    public bool IsNormalization { get; init; } = true;

    /// <summary>The factor of a channel, with the variance.</summary>
    public double Factor(int channel) => Scale.Real(channel) / Math.Sqrt(Variance.Real(channel) + Epsilon);

    /// <summary>The summand of a channel, with the mean.</summary>
    public double Summand(int channel) => Shift.Real(channel) - (Mean.Real(channel) * Factor(channel));

    /// <inheritdoc/>
    public override Declaration Declare() => new Declaration("BatchNorm").With(Scale.Length).Option("Epsilon", Epsilon, NormalizationLayer.UsualEpsilon);

    /// <summary>The same layer, followed by another factor and another summand for each channel.</summary>
    public ScaleLayer Then(ScaleLayer next) => this with
    {
        Scale = Constant.Rounded(Scale.Type, Scale.Dimensions, channel => Scale.Real(channel) * next.Factor(channel)),
        Shift = Constant.Rounded(Shift.Type, Shift.Dimensions, channel => (Shift.Real(channel) * next.Factor(channel)) + next.Summand(channel)),
    };

    private static Constant Numbers(Constant like, float number) =>
        Constant.Rounded(like.Type, like.Dimensions, _ => number);
}
