using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Vocabulary;

/// <summary>The annotated type or one of its containing types.</summary>
/// <param name="Keyword">The keyword that declares it: <c>class</c>, <c>struct</c>, <c>record struct</c>, …</param>
/// <param name="Identifier">Its name as written in C#, without type parameters.</param>
/// <param name="TypeParameters">The names of its type parameters, as written in C#.</param>
/// <param name="IsPartial">Whether it is declared partial.</param>
internal sealed record TypeLayer(string Keyword, string Identifier, EquatableArray<string> TypeParameters, bool IsPartial)
{
    /// <summary>The name with its type parameters.</summary>
    public string Name => TypeParameters.Count == 0 ? Identifier : $"{Identifier}<{string.Join(", ", TypeParameters)}>";
}
