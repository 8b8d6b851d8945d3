namespace ConvGen.Benchmarks;

/// <summary>The image of a layer of a network.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Shape">The image's shape, without the batch.</param>
internal sealed record GraphImage(string Name, params IReadOnlyList<int> Shape)
{
    public int Channels => Shape[0];

    public int Length => Shape.Aggregate((product, extent) => product * extent);

    /// <summary>The dimensions of a batch of one image.</summary>
    public long[] Dimensions => [1, .. Shape.Select(extent => (long)extent)];
}
