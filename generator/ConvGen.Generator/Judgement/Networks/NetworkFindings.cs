using ConvGen.Generator.Collections;
using ConvGen.Generator.Declarations;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>Collects the rules that a network breaks, apart for the network itself and for each of its layers.</summary>
internal sealed class NetworkFindings(int layers)
{
    private readonly Findings[] _ofLayers = [.. Enumerable.Range(0, layers).Select(_ => new Findings())];
    private readonly List<NetworkViolation> _others = [];

    /// <summary>What was found in the network's own declaration.</summary>
    public Findings OfNetwork { get; } = new();

    /// <summary>Whether nothing was found that prevents the network from being generated.</summary>
    public bool AreNone => OfNetwork.AreNone && _ofLayers.All(findings => findings.AreNone) && _others.All(violation => violation.Violation.Rule.DefaultSeverity < DiagnosticSeverity.Error);

    /// <summary>All violations.</summary>
    public EquatableArray<NetworkViolation> Violations =>
    [
        .. OfNetwork.Violations.Select(violation => new NetworkViolation(violation, null)),
        .. _ofLayers.SelectMany((findings, layer) => findings.Violations.Select(violation => new NetworkViolation(violation, layer))),
        .. _others,
    ];

    /// <summary>What was found in a layer's declaration.</summary>
    public Findings OfLayer(int layer) => _ofLayers[layer];

    /// <summary>Adds a violation of a layer in another part of the network.</summary>
    public void AddStray(int stray, DiagnosticDescriptor rule, params string[] arguments) =>
        _others.Add(new(new(rule, Target.Attribute, arguments.ToEquatableArray()), null, stray));

    /// <summary>Adds a warning at a layer.</summary>
    public void Warn(int layer, DiagnosticDescriptor rule, params string[] arguments) =>
        _others.Add(new(new(rule, Target.Attribute, arguments.ToEquatableArray()), layer));
}
