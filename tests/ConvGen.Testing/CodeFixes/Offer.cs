using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConvGen.Testing;

/// <summary>A code action that an editor offers.</summary>
/// <param name="Action">The action.</param>
/// <param name="Provider">The provider that offers it.</param>
internal sealed record Offer(CodeAction Action, CodeFixProvider Provider);
