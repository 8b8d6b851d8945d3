using ConvGen.Generator.Collections;
using ConvGen.Generator.Declarations.Networks;
using ConvGen.Generator.Model.Networks;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>The result of validating a network: a model, or the rules that it breaks.</summary>
internal sealed record NetworkVerdict(NetworkModel? Model, EquatableArray<NetworkViolation> Violations);

/// <summary>A rule that a network breaks, in its own declaration or in that of a layer.</summary>
/// <param name="Violation">The rule, with the location in the declaration and the values for the message.</param>
/// <param name="Layer">The layer, or null for the network itself.</param>
/// <param name="StrayLayer">The layer in another part of the network, or null.</param>
internal sealed record NetworkViolation(Violation Violation, int? Layer, int? StrayLayer = null)
{
    /// <summary>Creates the diagnostic at the source location of the target.</summary>
    public Diagnostic At(NetworkLocations locations) => Violation.At(locations.Find(new(Violation.Target, Layer, StrayLayer)));
}
