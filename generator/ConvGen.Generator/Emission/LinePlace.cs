using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>Where the inputs and the weights of one tap row begin.</summary>
internal static class LinePlace
{
    /// <summary>The place of an input row's first column.</summary>
    public static string Input(
        Geometry geometry, KernelParameters parameters, string channel, TapRange slices, string tapSlice, TapRange rows, string tapRow, bool meetsPadding) =>
        Expression.Sum(
            Expression.Product(channel, parameters.InputChannelPitch),
            geometry.Rank > 2 ? Expression.Product(slices.InputAt(tapSlice, meetsPadding), parameters.InputSlicePitch) : "0",
            geometry.Rank > 1 ? Expression.Product(rows.InputAt(tapRow, meetsPadding), parameters.InputRowPitch) : "0");

    /// <summary>The place of the first weight that a tap row uses.</summary>
    public static string Weights(PhasePlan phase, string channel, string tapSlice, string tapRow)
    {
        string slice = WeightOf(phase.Depth, tapSlice);
        string row = WeightOf(phase.Height, tapRow);
        string line = Expression.Sum(Expression.Product(slice, "KernelHeight"), row);
        return Expression.Sum(
            Expression.Product(channel, "WeightInputPitch"),
            Expression.Product(line, "KernelWidth"),
            Expression.Number(phase.Width.FirstWeight));
    }

    private static string WeightOf(Walk walk, string tap) => Expression.Sum(Expression.Product(tap, walk.WeightStep), Expression.Number(walk.FirstWeight));
}
