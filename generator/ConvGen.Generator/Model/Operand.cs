using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model;

/// <summary>A tensor that a kernel reads or writes.</summary>
/// <param name="Names">Its role and its names.</param>
/// <param name="ElementType">The type of its elements.</param>
/// <param name="Length">The number of its elements, or null if it is given at run time.</param>
/// <param name="Image">The names of its extents if it is an image; otherwise, null.</param>
/// <param name="Summary">The documentation of its parameter.</param>
internal sealed record Operand(OperandNames Names, ElementType ElementType, int? Length, ImageNames? Image, string Summary)
{
    /// <summary>What it is to its operator.</summary>
    public OperandRole Role => Names.Role;

    /// <summary>The name of its parameter.</summary>
    public string Name => Names.Parameter;

    /// <summary>The keyword of its element type.</summary>
    public string Element => ElementType.Keyword();
}
