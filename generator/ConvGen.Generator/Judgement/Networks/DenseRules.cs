using ConvGen.Generator.Collections;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>The rules for dense layers. A dense layer is a 1 x 1 convolution of an image of one element, so all else is validated as for that.</summary>
internal static class DenseRules
{
    public static LayerOperator? Judge(LayerQuestion question)
    {
        Declaration declaration = question.Declaration;
        Shape arriving = question.Source.Shape;
        NumberRules.Check(declaration, question.Findings);
        if (!question.Findings.AreNone)
        {
            return null;
        }

        if (declaration.Number(ArgumentNames.InFeatures) is > 0 and int declared && declared != arriving.Length)
        {
            question.DoesNotFit(
                ArgumentNames.InFeatures,
                declared == 1 ? "1 feature" : $"{Findings.Text(declared)} features",
                arriving.Length);
            return null;
        }

        Declaration convolution = declaration
            .Renamed(ArgumentNames.InFeatures, ArgumentNames.InChannels)
            .Renamed(ArgumentNames.OutFeatures, ArgumentNames.OutChannels)
            .With([new(AxisNames.Height.Extent, 1), new(AxisNames.Width.Extent, 1)]);
        var findings = new Findings();
        LayerOperator? layer = ConvolutionRules.Judge(
            question with { Findings = findings }, convolution with { Kind = LayerKind.Conv1x1 }, isDense: true);
        foreach (Violation violation in findings.Violations)
        {
            question.Findings.Add(AsDense(violation));
        }

        return layer;
    }

    // The user wrote features, not channels.
    private static Violation AsDense(Violation violation) => violation with
    {
        Target = violation.Target with { Name = violation.Target.Name is { } name ? AsDense(name) : null },
        MessageArguments = violation.MessageArguments.Select(AsDense).ToEquatableArray(),
    };

    private static string AsDense(string name) => name switch
    {
        ArgumentNames.InChannels => ArgumentNames.InFeatures,
        ArgumentNames.OutChannels => ArgumentNames.OutFeatures,
        nameof(LayerKind.Conv1x1) => nameof(LayerKind.Dense),
        _ => name,
    };
}
