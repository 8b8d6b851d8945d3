namespace ConvGen.Benchmarks;

/// <summary>The table of a sweep.</summary>
internal static class SweepReport
{
    public static Report Of(SweepResult result, double peak)
    {
        ReportTable table = new("n", "billion multiply-adds/s", "% of peak", "of neighbors");
        (double Share, int Size)[] shares = [.. result.Points.Select((point, index) => (result.ShareOfNeighbors(index), point.Size))];
        foreach ((SweepPoint point, (double share, _)) in result.Points.Zip(shares))
        {
            table.Add(
                Figures.Count(point.Size),
                Figures.Giga(point.Speed),
                Figures.Percent(2 * point.Speed / peak),
                Figures.Ratio(share) + (share < SweepResult.Cliff ? " CLIFF" : ""));
        }

        return new(
            $"Sweep: {result.Sweep.Description}",
            [$"{Machine.Description}, one thread; {MachinePeak.Description}, peak {Figures.Giga(peak)} GFLOP/s."],
            table,
            shares.Length == 0 ? [] :
            [
                $"{shares.Count(point => point.Share < SweepResult.Cliff)} cliffs, below {SweepResult.Cliff:P0} of the median of their neighbors; "
                    + $"the deepest dip is {Figures.Ratio(shares.Min().Share)}, at {shares.Min().Size}.",
            ]);
    }
}
