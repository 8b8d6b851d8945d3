using ConvGen.Generator.Collections;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>The rules for parts of images.</summary>
internal static class SliceRules
{
    public static LayerOperator? Judge(LayerQuestion question)
    {
        Shape input = question.Source.Shape;
        if (question.Axis(input.Rank) is not int axis)
        {
            return null;
        }

        int start = question.Declaration.Number(ArgumentNames.Start)!.Value;
        int length = question.Declaration.Number(ArgumentNames.Length)!.Value;
        int extent = input.Extents[axis];
        if (start >= 0 && length >= 1 && (long)start + length <= extent)
        {
            return Part(input, axis, start, length);
        }

        question.DoesNotFit(
            start < 0 || start >= extent ? ArgumentNames.Start : ArgumentNames.Length,
            $"places {Findings.Text(start)} to {Findings.Text((long)start + length - 1)} along axis {Findings.Text(axis)}",
            $"take at least one of the places 0 to {Findings.Text(extent - 1)}");
        return null;
    }

    public static LayerOperator? JudgeSplit(LayerQuestion question)
    {
        Shape input = question.Source.Shape;
        if (question.Axis(input.Rank) is not int axis)
        {
            return null;
        }

        int part = question.Declaration.Number(ArgumentNames.Part)!.Value;
        int parts = question.Declaration.Number(ArgumentNames.Parts)!.Value;
        int extent = input.Extents[axis];
        if (parts < 1 || extent % parts != 0)
        {
            question.DoesNotFit(
                ArgumentNames.Parts,
                $"{Findings.Text(parts)} equal parts along axis {Findings.Text(axis)}",
                $"declare a number that divides {Findings.Text(extent)}");
            return null;
        }

        if (part < 0 || part >= parts)
        {
            question.DoesNotFit(
                ArgumentNames.Part, $"part {Findings.Text(part)} of {Findings.Text(parts)}", $"declare a part from 0 to {Findings.Text(parts - 1)}");
            return null;
        }

        return Part(input, axis, part * (extent / parts), extent / parts);
    }

    private static SliceLayer Part(Shape input, int axis, int start, int length) =>
        new(axis, start, input, new(input.Extents.Select((extent, place) => place == axis ? length : extent).ToEquatableArray()));
}
