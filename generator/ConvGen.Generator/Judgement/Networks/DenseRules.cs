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
        return ConvolutionRules.Judge(question, convolution with { Kind = LayerKind.Conv1x1 }, isDense: true);
    }
}
