namespace ConvGen.Benchmarks;

/// <summary>The measured points of a sweep, in the order of their sizes.</summary>
internal sealed record SweepResult(Sweep Sweep, IReadOnlyList<SweepPoint> Points)
{
    /// <summary>A point is a cliff if it is below this fraction of the median of its neighbors.</summary>
    public const double Cliff = 0.5;

    /// <summary>The number of neighbors on each side of a point.</summary>
    private const int NeighborsPerSide = 2;

    /// <summary>A point's speed as a fraction of the median speed of its neighbors.</summary>
    public double ShareOfNeighbors(int index)
    {
        int first = Math.Max(0, index - NeighborsPerSide);
        int last = Math.Min(Points.Count - 1, index + NeighborsPerSide);
        double[] neighbors =
            [.. Enumerable.Range(first, last - first + 1).Where(other => other != index).Select(other => Points[other].Speed).Order()];
        int middle = neighbors.Length / 2;
        return neighbors switch
        {
            [] => 1,
            { Length: var count } when count % 2 == 1 => Points[index].Speed / neighbors[middle],
            _ => Points[index].Speed / ((neighbors[middle - 1] + neighbors[middle]) / 2),
        };
    }
}
