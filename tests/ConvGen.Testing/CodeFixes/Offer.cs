using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConvGen.Testing;

/// <summary>What an editor offers to do.</summary>
/// <param name="Action">What it would do.</param>
/// <param name="Provider">Who offers it.</param>
internal sealed record Offer(CodeAction Action, CodeFixProvider Provider);
