using ConvGen.Generator.Collections;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>The rules for layers that join several images.</summary>
internal static class JoinRules
{
    /// <summary>
    /// Combines two images element by element. Shapes are aligned at their last axes; an extent of 1 is repeated. (ONNX, "Broadcasting in ONNX",
    /// multidirectional.)
    /// </summary>
    public static LayerOperator? Judge(LayerQuestion question)
    {
        (LayerSource left, LayerSource right) = (question.Sources[0], question.Sources[1]);
        int rank = Math.Max(left.Shape.Rank, right.Shape.Rank);
        int[] extents = new int[rank];
        for (int axis = 0; axis < rank; axis++)
        {
            (int first, int second) = (Extent(left.Shape, axis - rank), Extent(right.Shape, axis - rank));
            if (first != second && first != 1 && second != 1)
            {
                question.Add(
                    ArgumentNames.Right,
                    Rules.OperandsDiffer,
                    question.Name,
                    left.Name,
                    left.Shape.ToString(),
                    right.Name,
                    right.Shape.ToString(),
                    $"along axis {Findings.Text(axis)}, {Findings.Text(first)} and {Findings.Text(second)} differ, and neither is 1");
                return null;
            }

            extents[axis] = Math.Max(first, second);
        }

        return new ElementwiseLayer(question.Declaration.Kind, left.Shape, right.Shape, Shape.Of(extents));
    }

    /// <summary>Joins images along an axis.</summary>
    public static LayerOperator? JudgeConcat(LayerQuestion question)
    {
        LayerSource first = question.Source;
        if (question.Axis(first.Shape.Rank) is not int axis)
        {
            return null;
        }

        foreach (LayerSource other in question.Sources.Skip(1))
        {
            string? reason = other.Shape.Rank != first.Shape.Rank
                ? "they have different numbers of axes"
                : Enumerable.Range(0, first.Shape.Rank).Where(place => place != axis && first.Shape.Extents[place] != other.Shape.Extents[place]).ToList() is [int differing, ..]
                    ? $"along axis {Findings.Text(differing)}, {Findings.Text(first.Shape.Extents[differing])} and {Findings.Text(other.Shape.Extents[differing])} differ"
                    : null;
            if (reason is not null)
            {
                question.Add(
                    ArgumentNames.Layers, Rules.OperandsDiffer, question.Name, first.Name, first.Shape.ToString(), other.Name, other.Shape.ToString(), reason);
                return null;
            }
        }

        // A sum that overflows exceeds the maximum of any size, so it is reported with all sizes.
        long joined = question.Sources.Sum(source => (long)source.Shape.Extents[axis]);
        int[] extents = [.. first.Shape.Extents];
        extents[axis] = (int)Math.Min(joined, int.MaxValue);
        return new ConcatLayer(axis, question.Sources.Select(source => source.Shape).ToEquatableArray(), Shape.Of(extents));
    }

    private static int Extent(Shape shape, int fromEnd) => shape.Rank + fromEnd < 0 ? 1 : shape.Extents[shape.Rank + fromEnd];
}
