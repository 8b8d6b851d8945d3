namespace ConvGen.Benchmarks;

/// <summary>Times several plans of one layer in turns.</summary>
internal static class ChoiceMeasurement
{
    public static ChoiceResult Run(Workload workload, Pace pace)
    {
        IReadOnlyList<LayerCandidate> candidates = LayerCandidates.Of(workload.Case);
        IReadOnlyList<CompiledKernel> kernels = KernelCompiler.Compile(workload.Case, [.. candidates.Select(candidate => candidate.File)]);
        Buffers buffers = new(workload.Case);
        ArraySegment<float> expected = buffers.NewOutput();
        List<Competitor> competitors = [];
        foreach (CompiledKernel kernel in kernels)
        {
            ArraySegment<float> output = competitors.Count == 0 ? expected : buffers.NewOutput();
            competitors.Add(new(FirstCall.Of(kernel.Forward, buffers, output).Run));
            Agreement.Require(workload, output, $"plan {competitors.Count}", expected, "the chosen plan");
        }

        Competitor peak = MachinePeak.NewCompetitor();
        RoundRobin.Run(pace, [peak, .. competitors]);
        return new(
            workload,
            [.. candidates.Zip(competitors, (candidate, competitor) => (candidate, competitor.Seconds))],
            MachinePeak.Operations / peak.Seconds);
    }
}
