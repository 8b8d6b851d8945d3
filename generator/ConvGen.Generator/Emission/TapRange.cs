using ConvGen.Generator.Model;

namespace ConvGen.Generator.Emission;

/// <summary>Prints the range of taps that fall on the input when those on the padding are left out.</summary>
internal static class TapRange
{
    /// <param name="writer">What to print to.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="kernel">The name of the number of taps.</param>
    /// <param name="extent">The name of the input's extent.</param>
    /// <param name="origin">The name of the first tap's place in the input.</param>
    /// <param name="what">What the range counts, as its locals' names end: <c>firstTapRow</c>, <c>endTapRow</c>.</param>
    public static void Print(SourceWriter writer, Axis axis, string kernel, string extent, string origin, string what)
    {
        writer.Line($"int first{what} = {(axis.PaddingBefore == 0 ? "0" : $"Math.Max(0, {Taps(axis, $"-{origin}")})")};");
        writer.Line($"int end{what} = {(axis.PaddingAfter == 0 ? kernel : $"Math.Min({kernel}, {Taps(axis, $"{extent} - {origin}")})")};");
    }

    // The number of taps, a dilation apart, that begin within a distance: the distance divided by the dilation, rounded up.
    private static string Taps(Axis axis, string distance) => axis.Dilation == 1 ? distance : $"({distance} + {axis.Dilation - 1}) / {axis.Dilation}";
}
