using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Declarations.Networks;

/// <summary>The source locations of the parts of a network's declaration.</summary>
internal sealed class NetworkLocations(DeclarationLocations network, IReadOnlyList<DeclarationLocations> layers, IReadOnlyList<Location> strayLayers)
{
    /// <summary>The location of a part of the network or of one of its layers.</summary>
    public Location Find(NetworkTarget target) => target switch
    {
        { StrayLayer: int stray } => strayLayers[stray],
        { Layer: int layer } => layers[layer].Find(target.Target),
        _ => network.Find(target.Target),
    };
}

/// <summary>The location in a network's declaration that a diagnostic points to, as data.</summary>
/// <param name="Target">The part of the declaration of the network or the layer.</param>
/// <param name="Layer">The layer, or null for the network itself.</param>
/// <param name="StrayLayer">The layer in another part of the network, or null.</param>
internal sealed record NetworkTarget(Target Target, int? Layer = null, int? StrayLayer = null);
