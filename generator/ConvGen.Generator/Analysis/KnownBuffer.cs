using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Analysis;

/// <summary>A buffer whose length is known at compile time.</summary>
/// <param name="Length">The number of elements.</param>
/// <param name="Size">The expression that specifies the length, or null if there is none.</param>
/// <param name="Constant">The constant that this expression refers to, or null if it is not a constant.</param>
internal sealed record KnownBuffer(long Length, SyntaxNode? Size = null, IFieldSymbol? Constant = null);
