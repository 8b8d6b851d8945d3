using ConvGen.Generator.Model;

namespace ConvGen.Generator.Emission.Syntax;

/// <summary>Where the inputs of one tap row begin.</summary>
internal static class LinePlace
{
    /// <summary>The offset of an input row's first column.</summary>
    public static string Input(
        Geometry geometry, KernelParameters parameters, string channel, TapRange slices, string tapSlice, TapRange rows, string tapRow, bool meetsPadding) =>
        Expression.Sum(
            Expression.Product(channel, parameters.InputChannelPitch),
            geometry.Rank > 2 ? Expression.Product(slices.InputAt(tapSlice, meetsPadding), parameters.InputSlicePitch) : "0",
            geometry.Rank > 1 ? Expression.Product(rows.InputAt(tapRow, meetsPadding), parameters.InputRowPitch) : "0");
}
