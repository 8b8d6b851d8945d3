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

    /// <summary>Far beyond what networks use, and small enough that the power of a subnormal number is finite in double precision or infinite.</summary>
    private const double LargestBeta = 16;

    public static LayerOperator? Judge(LayerQuestion question)
    {
        Shape shape = question.Source.Shape;
        double epsilon = Check(question);
        return question.Findings.AreNone ? new BatchNormLayer(epsilon, IsAffine(question, otherwise: true), shape) : null;
    }

    public static LayerOperator? JudgeGroups(LayerQuestion question)
    {
        Shape shape = question.Source.Shape;
        double epsilon = Check(question);
        if (!question.Findings.AreNone)
        {
            return null;
        }

        int groups = question.Declaration.Number(ArgumentNames.NormalizedGroups)!.Value;
        if (shape.Channels % groups != 0)
        {
            question.DoesNotFit(
                ArgumentNames.NormalizedGroups, $"{Findings.Text(groups)} groups of channels", $"declare a number that divides {Findings.Text(shape.Channels)}");
            return null;
        }

        return new NormalizationLayer((int)(shape.Length / groups), epsilon, IsScaledByChannel: true, IsAffine(question, otherwise: true) ? [shape.Channels] : [], shape);
    }

    public static LayerOperator? JudgeInstance(LayerQuestion question)
    {
        Shape shape = question.Source.Shape;
        double epsilon = Check(question);
        return question.Findings.AreNone
            ? new NormalizationLayer(shape.Plane, epsilon, IsScaledByChannel: true, IsAffine(question, otherwise: false) ? [shape.Channels] : [], shape)
            : null;
    }

    public static LayerOperator? JudgeLayer(LayerQuestion question)
    {
        Shape shape = question.Source.Shape;
        double epsilon = Check(question);
        var extents = question.Declaration.List<int>(ArgumentNames.Extents);
        if (extents.Count == 0 || extents.Count > shape.Rank || !extents.SequenceEqual(shape.Extents.Skip(shape.Rank - extents.Count)))
        {
            question.DoesNotFit(
                ArgumentNames.Extents,
                $"the last axes as ({string.Join(", ", extents.Select(extent => Findings.Text(extent)))})",
                "declare the extents of its last axes");
        }

        return question.Findings.AreNone
            ? new NormalizationLayer((int)new Shape(extents).Length, epsilon, IsScaledByChannel: false, IsAffine(question, otherwise: true) ? extents : [], shape)
            : null;
    }

    public static LayerOperator? JudgeLocalResponse(LayerQuestion question)
    {
        NumberRules.Check(question.Declaration, question.Findings);
        double alpha = NotNegative(question, ArgumentNames.Alpha, otherwise: 1e-4);
        double bias = NotNegative(question, ArgumentNames.K, otherwise: 1);
        double beta = question.Declaration.Value<double>(ArgumentNames.Beta) ?? 0.75;
        if (!(beta > 0 && beta <= LargestBeta))
        {
            question.Add(
                ArgumentNames.Beta, Rules.NormalizationNumber, ArgumentNames.Beta, Text(beta), $"greater than 0 and at most {Text(LargestBeta)}");
        }

        return question.Findings.AreNone
            ? new LocalResponseLayer(question.Declaration.Number(ArgumentNames.Size)!.Value, alpha, beta, bias, question.Source.Shape)
            : null;
    }

    private static double NotNegative(LayerQuestion question, string argument, double otherwise)
    {
        double number = question.Declaration.Value<double>(argument) ?? otherwise;
        if (!(number >= 0) || double.IsInfinity(number))
        {
            question.Add(argument, Rules.NormalizationNumber, argument, Text(number), "finite and not negative");
        }

        return number;
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsAffine(LayerQuestion question, bool otherwise) => question.Declaration.Value<bool>(ArgumentNames.Affine) ?? otherwise;

    // The channels and epsilon, which is returned.
    private static double Check(LayerQuestion question)
    {
        NumberRules.Check(question.Declaration, question.Findings);
        Shape shape = question.Source.Shape;
        if (question.Declaration.Number(ArgumentNames.Channels) is > 0 and int declared && declared != shape.Channels)
        {
            question.DoesNotFit(ArgumentNames.Channels, declared == 1 ? "1 channel" : $"{Findings.Text(declared)} channels", shape.Channels);
        }

        return NotNegative(question, ArgumentNames.Epsilon, DefaultEpsilon);
    }
}
