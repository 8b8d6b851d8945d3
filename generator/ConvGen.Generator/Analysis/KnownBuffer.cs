using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Analysis;

/// <summary>A buffer whose length is known when it is compiled.</summary>
/// <param name="Length">Its elements.</param>
/// <param name="Size">The expression that says how many, where there is one.</param>
/// <param name="Constant">The constant that this expression is, if it is one.</param>
internal sealed record KnownBuffer(long Length, SyntaxNode? Size = null, IFieldSymbol? Constant = null);
