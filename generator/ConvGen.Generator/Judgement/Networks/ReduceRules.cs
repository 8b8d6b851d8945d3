using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>The rules for reductions of axes, and for global poolings, which are reductions of all axes but the channels.</summary>
internal static class ReduceRules
{
    public static LayerOperator? Judge(LayerQuestion question)
    {
        Declaration declaration = question.Declaration;
        Shape input = question.Source.Shape;
        Reduction reduction = KernelOptions.ReadEnum<Reduction>(declaration, ArgumentNames.Reduction, question.Findings);
        var written = declaration.List<int>(ArgumentNames.Axes);
        foreach (int axis in written.Where(axis => axis < -input.Rank || axis >= input.Rank))
        {
            question.ReportAxis(ArgumentNames.Axes, axis, input.Rank);
        }

        if (!question.Findings.AreNone)
        {
            return null;
        }

        int[] axes = written.Count == 0
            ? [.. Enumerable.Range(0, input.Rank)]
            : [.. written.Select(axis => axis < 0 ? axis + input.Rank : axis).OrderBy(axis => axis)];
        int[] between = [.. Enumerable.Range(axes[0], axes[axes.Length - 1] - axes[0] + 1).Except(axes)];
        if (axes.Distinct().Count() < axes.Length || between.Any(axis => input.Extents[axis] != 1))
        {
            question.DoesNotFit(
                ArgumentNames.Axes,
                $"the axes ({string.Join(", ", written.Select(axis => Findings.Text(axis)))}) as one",
                "name axes that follow each other, each of them once, or reduce them in several layers");
            return null;
        }

        return Reduce(reduction, input, axes, keepsAxes: declaration.Value<bool>(ArgumentNames.KeepDim) ?? false);
    }

    public static LayerOperator? JudgeGlobalPool(LayerQuestion question, Reduction reduction)
    {
        Shape input = question.Source.Shape;
        return question.HasExtents() ? Reduce(reduction, input, [.. Enumerable.Range(1, input.Rank - 1)], keepsAxes: true) : null;
    }

    private static ReduceLayer Reduce(Reduction reduction, Shape input, int[] axes, bool keepsAxes)
    {
        (int first, int last) = (axes[0], axes[axes.Length - 1]);
        int[] output = [.. input.Extents.Select((extent, axis) => axes.Contains(axis) ? 1 : extent).Where((_, axis) => keepsAxes || !axes.Contains(axis))];
        int inner = input.Inner(last);
        return new(reduction, input.Outer(first), (int)(input.Length / input.Outer(first) / inner), inner, Shape.Of(output.Length == 0 ? [1] : output));
    }
}
