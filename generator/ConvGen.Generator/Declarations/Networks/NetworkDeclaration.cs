using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Declarations.Networks;

/// <summary>What the user wrote: a network with its layers. Data only; nothing is validated yet.</summary>
/// <param name="Network">The network's own attribute and type.</param>
/// <param name="Layers">The layers in the part with the network's attribute, in source order.</param>
/// <param name="StrayLayers">The names of the layers in other parts of the network.</param>
internal sealed record NetworkDeclaration(Declaration Network, EquatableArray<LayerDeclaration> Layers, EquatableArray<string> StrayLayers);

/// <summary>A layer of a network as the user wrote it.</summary>
/// <param name="Declaration">Its attribute and its type.</param>
/// <param name="IsOutput">Whether it is marked as an output.</param>
/// <param name="IsAbstract">Whether its type is abstract.</param>
/// <param name="ForeignNames">The names that it gives with <c>nameof</c> to something that is not a type of its network.</param>
internal sealed record LayerDeclaration(Declaration Declaration, bool IsOutput, bool IsAbstract, EquatableArray<ForeignName> ForeignNames)
{
    /// <summary>The layer's name.</summary>
    public string Name => Declaration.Type.Innermost.Identifier.TrimStart('@');
}

/// <summary>A name that <c>nameof</c> makes of something else than a type of the network.</summary>
/// <param name="Name">The name.</param>
/// <param name="Meaning">What it names.</param>
internal sealed record ForeignName(string Name, string Meaning);
