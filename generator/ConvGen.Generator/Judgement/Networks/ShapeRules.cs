using ConvGen.Generator.Collections;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>The rules for layers that give an image another shape.</summary>
internal static class ShapeRules
{
    public static LayerOperator? JudgeFlatten(LayerQuestion question) => new ViewLayer(Shape.Of((int)question.Source.Shape.Length));

    /// <summary>One extent may be −1: it follows from the others. (PyTorch, torch.reshape.)</summary>
    public static LayerOperator? JudgeReshape(LayerQuestion question)
    {
        var written = question.Declaration.List<int>(ArgumentNames.Extents);
        long length = question.Source.Shape.Length;
        long known = written.Where(extent => extent != -1).Aggregate(1L, (product, extent) => Math.Min(product * Math.Max(extent, 0), int.MaxValue));
        bool isInferred = written.Count(extent => extent == -1) == 1;
        if (written.Count is < 1 or > Shape.MostAxes
            || written.Any(extent => extent is < 1 and not -1)
            || written.Count(extent => extent == -1) > 1
            || (isInferred ? length % known != 0 : length != known))
        {
            question.DoesNotFit(
                ArgumentNames.Extents,
                $"the {Findings.Text(length)} elements of '{question.Source.Name}' as ({string.Join(", ", written.Select(extent => Findings.Text(extent)))})",
                $"declare one to four extents whose product is {Findings.Text(length)}; one of them may be -1");
            return null;
        }

        return new ViewLayer(new(written.Select(extent => extent == -1 ? (int)(length / known) : extent).ToEquatableArray()));
    }
}
