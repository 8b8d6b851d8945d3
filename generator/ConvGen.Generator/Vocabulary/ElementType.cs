namespace ConvGen.Generator.Vocabulary;

/// <summary>A type of the elements of tensors.</summary>
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
