using ConvGen.Generator.Collections;
using ConvGen.Generator.Declarations;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Model;

/// <summary>A rule that a declaration breaks, where, and the values for its message.</summary>
internal sealed record Violation(DiagnosticDescriptor Rule, Target Target, EquatableArray<string> MessageArguments)
{
    /// <summary>The diagnostic, at the place in the source that the target names.</summary>
    public Diagnostic At(DeclarationLocations locations) =>
        Diagnostic.Create(Rule, locations.Find(Target), MessageArguments.Cast<object>().ToArray());
}
