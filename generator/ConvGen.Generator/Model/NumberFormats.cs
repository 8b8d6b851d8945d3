using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model;

/// <summary>The element types of a convolution's numbers. A bias has the accumulators' type, and a residual the output's.</summary>
/// <param name="Input">The input's type.</param>
/// <param name="Weights">The weights' type.</param>
/// <param name="Accumulator">The type in which multiply-adds are computed, which determines how many lanes a vector has.</param>
/// <param name="Output">The output's type.</param>
internal sealed record NumberFormats(ElementType Input, ElementType Weights, ElementType Accumulator, ElementType Output)
{
    /// <summary>One type for all numbers.</summary>
    public static NumberFormats Of(ElementType type) => new(type, type, type, type);
}
