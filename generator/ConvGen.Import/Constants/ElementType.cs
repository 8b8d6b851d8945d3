namespace ConvGen.Import.Constants;

/// <summary>The types of constants that the import computes with.</summary>
internal enum ElementType
{
    /// <summary>Single precision. Half and bfloat16 constants are widened to it.</summary>
    Single,

    /// <summary>Double precision.</summary>
    Double,

    /// <summary>Integers of any width, as 64 bits.</summary>
    Integer,

    /// <summary>Booleans, as 0 and 1.</summary>
    Boolean,
}
