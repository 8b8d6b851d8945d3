using System.Collections.Immutable;
using ConvGen.Generator.Collections;
using ConvGen.Generator.Declarations;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Judgement;

/// <summary>A rule that a declaration breaks, with the location and the values for the message.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Target">The location.</param>
/// <param name="MessageArguments">The values for the message.</param>
/// <param name="Fitting">The only value that would be right at the location, if there is one.</param>
internal sealed record Violation(DiagnosticDescriptor Rule, Target Target, EquatableArray<string> MessageArguments, string? Fitting = null)
{
    /// <summary>The property of a diagnostic with the only value that would be right.</summary>
    public const string FittingProperty = nameof(Fitting);

    /// <summary>Creates the diagnostic at the source location of the target.</summary>
    public Diagnostic At(DeclarationLocations locations) => At(locations.Find(Target));

    /// <summary>Creates the diagnostic at a location.</summary>
    public Diagnostic At(Location location) => Diagnostic.Create(
        Rule,
        location,
        Fitting is null ? null : ImmutableDictionary.Create<string, string?>().Add(FittingProperty, Fitting),
        MessageArguments.Cast<object>().ToArray());
}
