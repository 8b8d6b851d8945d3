using System.Collections.Immutable;

namespace ConvGen.Import.Layers;

/// <summary>A layer of the network that is being made.</summary>
/// <param name="operation">What it computes.</param>
/// <param name="shape">The shape of what it computes, without the batch.</param>
/// <param name="inputs">The layers that it reads.</param>
/// <param name="origin">Where it comes from.</param>
internal sealed class Layer(LayerOperator operation, ImmutableArray<int> shape, IEnumerable<Layer> inputs, Origin origin)
{
    /// <summary>What it computes. Simplification replaces it.</summary>
    public LayerOperator Operator { get; set; } = operation;

    /// <summary>The shape of what it computes, without the batch.</summary>
    public ImmutableArray<int> Shape { get; } = shape;

    /// <summary>The layers that it reads: the image first, a residual last.</summary>
    public List<Layer> Inputs { get; } = [.. inputs];

    /// <summary>Where it comes from.</summary>
    public Origin Origin { get; } = origin;

    /// <summary>The number of elements.</summary>
    public int Length => Constants.Dimensions.Length(Shape);
}

/// <summary>What a model says about the origin of a layer. The layer's name and key are made from it.</summary>
/// <param name="Operator">The operator of the node.</param>
/// <param name="Node">The name of the node, or an empty text.</param>
/// <param name="Output">The name of the node's first output.</param>
internal sealed record Origin(string Operator, string Node, string Output);
