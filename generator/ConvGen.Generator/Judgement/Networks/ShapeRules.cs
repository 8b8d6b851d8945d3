using ConvGen.Generator.Collections;
using ConvGen.Generator.Declarations;
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

    /// <summary>Each axis must be named once. (PyTorch, torch.permute.)</summary>
    public static LayerOperator? JudgeTranspose(LayerQuestion question)
    {
        var axes = question.Declaration.List<int>(ArgumentNames.Axes);
        Shape input = question.Source.Shape;
        if (!axes.OrderBy(axis => axis).SequenceEqual(Enumerable.Range(0, input.Rank)))
        {
            question.DoesNotFit(
                ArgumentNames.Axes,
                $"the axes ({string.Join(", ", axes.Select(axis => Findings.Text(axis)))})",
                $"name each axis from 0 to {Findings.Text(input.Rank - 1)} once");
            return null;
        }

        return new TransposeLayer(axes, input, new(axes.Select(axis => input.Extents[axis]).ToEquatableArray()));
    }

    public static LayerOperator? JudgePixelShuffle(LayerQuestion question)
    {
        NumberRules.Check(question.Declaration, question.Findings);
        Shape input = question.Source.Shape;
        int factor = question.Declaration.Number(ArgumentNames.Factor)!.Value;
        if (!question.Findings.AreNone)
        {
            return null;
        }

        if (input.Rank != 3 || input.Channels % ((long)factor * factor) != 0)
        {
            question.DoesNotFit(
                ArgumentNames.Factor,
                $"an image (channels, height, width) whose channels are a multiple of {Findings.Text((long)factor * factor)}",
                "declare a factor whose square divides the channels of an image");
            return null;
        }

        return new PixelShuffleLayer(factor, Shape.Of(input.Channels / (factor * factor), input.Extents[1] * factor, input.Extents[2] * factor));
    }

    public static LayerOperator? JudgePixelUnshuffle(LayerQuestion question)
    {
        NumberRules.Check(question.Declaration, question.Findings);
        Shape input = question.Source.Shape;
        int factor = question.Declaration.Number(ArgumentNames.Factor)!.Value;
        if (!question.Findings.AreNone)
        {
            return null;
        }

        if (input.Rank != 3 || input.Extents.Skip(1).Any(extent => extent % factor != 0))
        {
            question.DoesNotFit(
                ArgumentNames.Factor,
                $"an image (channels, height, width) whose height and width are multiples of {Findings.Text(factor)}",
                "declare a factor that divides both");
            return null;
        }

        return new PixelUnshuffleLayer(
            factor,
            input,
            Shape.Of((int)Math.Min((long)input.Channels * factor * factor, int.MaxValue), input.Extents[1] / factor, input.Extents[2] / factor));
    }
}
