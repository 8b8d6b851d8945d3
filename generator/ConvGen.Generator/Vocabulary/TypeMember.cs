namespace ConvGen.Generator.Vocabulary;

/// <summary>A member that the user declared in the annotated type.</summary>
/// <param name="Name">Its name, or <c>.ctor</c> for a constructor.</param>
/// <param name="Signature">For a method or constructor, the parameters' types, fully qualified and separated by commas; otherwise, null.</param>
internal sealed record TypeMember(string Name, string? Signature);
