namespace ConvGen.Numerics.Networks;

/// <summary>A network under test: its declaration, and what each of its layers computes.</summary>
/// <param name="Name">The name of its class.</param>
/// <param name="IsDouble">Whether its element type is double.</param>
/// <param name="Layers">The layers in source order.</param>
internal sealed record NetworkCase(string Name, bool IsDouble, IReadOnlyList<LayerCase> Layers)
{
    /// <summary>The layers that the caller passes.</summary>
    public IEnumerable<LayerCase> Inputs => Layers.Where(layer => layer.Sources.Count == 0);

    /// <summary>The layers that the caller receives.</summary>
    public IEnumerable<LayerCase> Outputs => Layers.Where((layer, index) =>
        layer.Sources.Count > 0 && (layer.IsMarkedOutput || !Layers.Any(reader => reader.Sources.Contains(index))));

    /// <summary>All tensors of weights.</summary>
    public IEnumerable<WeightCase> Weights => Layers.SelectMany(layer => layer.Weights);

    /// <summary>Whether all results are exact for small integers.</summary>
    public bool IsExact => Layers.All(layer => layer.IsExact);

    public override string ToString() =>
        $"{Name}: {string.Join("; ", Layers.Select(layer => $"[{layer.Attribute}] {layer.Name}"))}";
}

/// <summary>A layer of a network under test.</summary>
/// <param name="Name">The name of its class.</param>
/// <param name="Attribute">Its attribute.</param>
/// <param name="Shape">The shape of its image.</param>
/// <param name="Sources">The layers that it reads.</param>
/// <param name="Weights">Its tensors of weights.</param>
/// <param name="Compute">Computes its image from the images and the weights by the definition, in double precision.</param>
internal sealed record LayerCase(
    string Name,
    string Attribute,
    int[] Shape,
    IReadOnlyList<int> Sources,
    IReadOnlyList<WeightCase> Weights,
    Func<IReadOnlyList<double[]>, IReadOnlyList<double[]>, double[]> Compute)
{
    /// <summary>Whether it is marked as an output.</summary>
    public bool IsMarkedOutput { get; init; }

    /// <summary>Whether its results are exact for small integers.</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>The number of elements of its image.</summary>
    public int Length => Shape.Aggregate(1, (product, extent) => product * extent);
}

/// <summary>A tensor of weights of a layer under test.</summary>
/// <param name="Name">Its name in a file.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Draw">Draws its elements, given whether they must be such that results are exact.</param>
internal sealed record WeightCase(string Name, int[] Shape, Func<Random, bool, double[]> Draw);
