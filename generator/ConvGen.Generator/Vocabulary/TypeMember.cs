namespace ConvGen.Generator.Vocabulary;

/// <summary>A member of the annotated type.</summary>
/// <param name="Name">Its name, or <c>.ctor</c> for a constructor.</param>
/// <param name="Signature">For a method or constructor, the parameters' types, fully qualified and separated by commas; otherwise, null.</param>
/// <param name="IsGenerated">Whether it is in a file that this generator wrote, so that the user did not declare it.</param>
internal sealed record TypeMember(string Name, string? Signature, bool IsGenerated = false);
