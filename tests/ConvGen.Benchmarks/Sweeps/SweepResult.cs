namespace ConvGen.Benchmarks;

/// <summary>The measured points of a sweep, in the order of their sizes.</summary>
internal sealed record SweepResult(Sweep Sweep, IReadOnlyList<SweepPoint> Points)
{
    /// <summary>Below this share of its neighbours' median a point is a cliff.</summary>
    public const double Cliff = 0.5;

    /// <summary>The points on each side that are a point's neighbours.</summary>
    private const int NeighboursPerSide = 2;

    /// <summary>A point's speed as a share of the median of its neighbours'.</summary>
    public double ShareOfNeighbours(int index)
    {
        int first = Math.Max(0, index - NeighboursPerSide);
        int last = Math.Min(Points.Count - 1, index + NeighboursPerSide);
        double[] neighbours =
            [.. Enumerable.Range(first, last - first + 1).Where(other => other != index).Select(other => Points[other].Speed).Order()];
        int middle = neighbours.Length / 2;
        return neighbours switch
        {
            [] => 1,
            { Length: var count } when count % 2 == 1 => Points[index].Speed / neighbours[middle],
            _ => Points[index].Speed / ((neighbours[middle - 1] + neighbours[middle]) / 2),
        };
    }
}
