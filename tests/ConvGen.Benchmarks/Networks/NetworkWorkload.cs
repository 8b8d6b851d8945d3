namespace ConvGen.Benchmarks;

/// <summary>A network to measure.</summary>
/// <param name="Id">Its name in the reports.</param>
/// <param name="Graph">Its layers.</param>
internal sealed record NetworkWorkload(string Id, NetworkGraph Graph);
