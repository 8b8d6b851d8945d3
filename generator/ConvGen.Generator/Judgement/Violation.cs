using ConvGen.Generator.Collections;
using ConvGen.Generator.Declarations;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Judgement;

/// <summary>A rule that a declaration breaks, with the location and the values for the message.</summary>
internal sealed record Violation(DiagnosticDescriptor Rule, Target Target, EquatableArray<string> MessageArguments)
{
    /// <summary>Creates the diagnostic at the source location of the target.</summary>
    public Diagnostic At(DeclarationLocations locations) =>
        Diagnostic.Create(Rule, locations.Find(Target), MessageArguments.Cast<object>().ToArray());
}
