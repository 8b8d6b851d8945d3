namespace ConvGen.Generator.Vocabulary;

/// <summary>The element type of the inputs, weights, biases and outputs of a kernel.</summary>
internal enum ElementType
{
    Float,
    Double,
}

internal static class ElementTypes
{
    /// <summary>The C# keyword of the type.</summary>
    public static string Keyword(this ElementType type) => type == ElementType.Float ? "float" : "double";

    /// <summary>The size of one element in bits.</summary>
    public static int Bits(this ElementType type) => type == ElementType.Float ? 32 : 64;
}
