using System.Globalization;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>The rules for normalizations.</summary>
internal static class NormalizationRules
{
    /// <summary>PyTorch's default. (torch.nn.BatchNorm2d.)</summary>
    private const double DefaultEpsilon = 1e-5;

    public static LayerOperator? Judge(LayerQuestion question)
    {
        NumberRules.Check(question.Declaration, question.Findings);
        Shape shape = question.Source.Shape;
        if (question.Declaration.Number(ArgumentNames.Channels) is > 0 and int declared && declared != shape.Channels)
        {
            question.DoesNotFit(
                ArgumentNames.Channels, declared == 1 ? "1 channel" : $"{Findings.Text(declared)} channels", shape.Channels);
        }

        double epsilon = question.Declaration.Value<double>(ArgumentNames.Epsilon) ?? DefaultEpsilon;
        if (!(epsilon >= 0) || double.IsInfinity(epsilon))
        {
            question.Add(ArgumentNames.Epsilon, Rules.EpsilonNegative, epsilon.ToString(CultureInfo.InvariantCulture));
        }

        return question.Findings.AreNone ? new BatchNormLayer(epsilon, question.Declaration.Value<bool>(ArgumentNames.Affine) ?? true, shape) : null;
    }
}
