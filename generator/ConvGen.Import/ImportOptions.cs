namespace ConvGen.Import;

/// <summary>What a user decides about an import.</summary>
public sealed record ImportOptions
{
    /// <summary>Gets the name of the network's class. By default, it is made from the name of the model's file.</summary>
    public string? ClassName { get; init; }

    /// <summary>Gets the namespace of the class. By default, it has none.</summary>
    public string? Namespace { get; init; }

    /// <summary>Gets the dimensions of inputs, the batch included, by the inputs' names in the model. They replace the dimensions that the model states.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> InputDimensions { get; init; } = new Dictionary<string, IReadOnlyList<int>>();
}
