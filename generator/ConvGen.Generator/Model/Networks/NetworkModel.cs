using ConvGen.Generator.Collections;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model.Networks;

/// <summary>A valid network: a graph of layers, each of which reads only layers before it.</summary>
/// <param name="Type">The type that it is generated into.</param>
/// <param name="AttributeText">Its attribute as the user wrote it.</param>
/// <param name="ElementType">The type of the elements of all images and weights.</param>
/// <param name="Resource">The name of the embedded resource with its weights, if it reads one.</param>
/// <param name="Layers">The layers, in source order.</param>
/// <param name="Platform">What the user's project supports.</param>
internal sealed record NetworkModel(
    HostType Type, string AttributeText, ElementType ElementType, string? Resource, EquatableArray<NetworkLayer> Layers, TargetPlatform Platform)
{
    /// <summary>The layers that the caller passes, in source order.</summary>
    public IEnumerable<int> Inputs => Enumerable.Range(0, Layers.Count).Where(layer => Layers[layer].Operator is InputLayer);

    /// <summary>The layers that the caller receives, in source order: those that are marked, and those that no layer reads.</summary>
    public IEnumerable<int> Outputs => Enumerable.Range(0, Layers.Count).Where(layer => Layers[layer].IsOutput);

    /// <summary>The number of the network's trained numbers.</summary>
    public long WeightCount => Layers.Sum(layer => layer.Operator.Weights.Sum(weight => weight.Length));

    /// <summary>The number of multiply-adds in one call.</summary>
    public long MultiplyAdds => Layers.Sum(layer => layer.Operator.MultiplyAdds);
}

/// <summary>A layer of a network.</summary>
/// <param name="Type">The layer's type.</param>
/// <param name="Kind">Its attribute.</param>
/// <param name="AttributeText">Its attribute as the user wrote it.</param>
/// <param name="Key">What the names of its weights begin with.</param>
/// <param name="Operator">What it computes.</param>
/// <param name="Sources">The layers that it reads, all of them before it.</param>
/// <param name="IsOutput">Whether the caller receives its image.</param>
internal sealed record NetworkLayer(
    HostType Type,
    LayerKind Kind,
    string AttributeText,
    string Key,
    LayerOperator Operator,
    EquatableArray<int> Sources,
    bool IsOutput)
{
    /// <summary>Its name.</summary>
    public string Name => Type.Innermost.Identifier.TrimStart('@');
}
