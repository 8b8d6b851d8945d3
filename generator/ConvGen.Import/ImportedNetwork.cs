namespace ConvGen.Import;

/// <summary>A model as a network: its source, its weights, and what to tell the user.</summary>
public sealed class ImportedNetwork
{
    internal ImportedNetwork()
    {
    }

    /// <summary>Gets the name of the network's class.</summary>
    public required string ClassName { get; init; }

    /// <summary>Gets the content of the C# file that declares the network. Its lines end with <c>\n</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Gets the weights.</summary>
    public required NetworkWeights Weights { get; init; }

    /// <summary>Gets the layers in the order of the source, inputs first.</summary>
    public required IReadOnlyList<ImportedLayer> Layers { get; init; }

    /// <summary>Gets what became of the nodes that are not layers, one sentence each.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Gets the statements that run the network.</summary>
    public required string Call { get; init; }
}

/// <summary>A layer of an imported network.</summary>
/// <param name="Name">Its name in the source.</param>
/// <param name="Kind">Its attribute, such as <c>Conv2D</c>.</param>
/// <param name="Shape">The shape of what it computes, without the batch.</param>
/// <param name="WeightCount">The number of its weights.</param>
/// <param name="MultiplyAdds">The number of its multiply-adds.</param>
public sealed record ImportedLayer(string Name, string Kind, IReadOnlyList<int> Shape, long WeightCount, long MultiplyAdds);
