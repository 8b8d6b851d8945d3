using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission;

/// <summary>The words that descriptions of several families share.</summary>
internal static class Description
{
    /// <summary>The name of a vector width.</summary>
    public static string WidthName(VectorWidth width) => width.IsScalar ? "scalar" : $"{width.Bits}-bit";

    /// <summary>The text for a number of accumulators.</summary>
    public static string Accumulators(int count) => count == 1 ? "1 accumulator" : $"{count} accumulators";
}
