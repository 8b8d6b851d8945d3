using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Planning.RowVector;

namespace ConvGen.Generator.Emission.RowVector;

/// <summary>How the ranges of a phase's slices, rows and columns are written, and which part of them a share contains.</summary>
internal sealed class RangeSyntax(PhaseContext context)
{
    /// <summary>All rows.</summary>
    public (string First, string End) WholeRows => ("0", context.Walks.Height.Outputs);

    /// <summary>All slices.</summary>
    public (string First, string End) WholeSlices => ("0", context.Walks.Depth.Outputs);

    /// <summary>A range of slices. Threads share the image's slowest axis.</summary>
    public (string First, string End) Slices((string First, string End) range) => context.Geometry.Rank == 3 ? context.Share.Space(range) : range;

    /// <summary>A range of rows.</summary>
    /// <param name="range">The range.</param>
    /// <param name="step">The number of rows that stay together.</param>
    public (string First, string End) Rows((string First, string End) range, int step = 1) =>
        context.Geometry.Rank == 2 ? context.Share.Space(range, step) : range;

    /// <summary>A range of columns.</summary>
    public (string First, string End) Columns((string First, string End) range) => context.Geometry.Rank == 1 ? context.Share.Space(range) : range;

    /// <summary>A planned range of slices.</summary>
    /// <param name="range">The range.</param>
    /// <param name="hasLocals">Whether local variables hold the bounds that are computed at run time.</param>
    public (string First, string End) Slices(BoundRange range, bool hasLocals) =>
        Slices((Text(range.First, "Slice", WholeSlices.End, hasLocals), Text(range.End, "Slice", WholeSlices.End, hasLocals)));

    /// <summary>A planned range of rows.</summary>
    /// <param name="range">The range.</param>
    /// <param name="hasLocals">Whether local variables hold the bounds that are computed at run time.</param>
    /// <param name="step">The number of rows that stay together.</param>
    public (string First, string End) Rows(BoundRange range, bool hasLocals, int step) =>
        Rows((Text(range.First, "Row", WholeRows.End, hasLocals), Text(range.End, "Row", WholeRows.End, hasLocals)), step);

    /// <summary>A range as arguments. Two numbers in a call do not say what they are a range of.</summary>
    public static string[] Arguments(string what, (string First, string End) range) =>
        [Expression.Argument($"first{what}", range.First), Expression.Argument($"end{what}", range.End)];

    private static string Text(Bound bound, string what, string all, bool hasLocals) => bound.Place switch
    {
        BoundPlace.Known => Expression.Number(bound.Position),
        BoundPlace.FirstInterior => $"firstInterior{what}",
        BoundPlace.EndInterior => $"endInterior{what}",
        _ => hasLocals ? $"{char.ToLowerInvariant(what[0])}{what.Substring(1)}s" : all,
    };
}
