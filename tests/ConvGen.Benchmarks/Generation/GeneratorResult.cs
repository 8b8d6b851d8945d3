using BenchmarkDotNet.Reports;

namespace ConvGen.Benchmarks;

/// <summary>What one run of the generator took.</summary>
/// <param name="Project">The project's layer, or how many it has.</param>
/// <param name="Edit">What the run came after.</param>
/// <param name="Best">Seconds of the best sample.</param>
/// <param name="Median">Seconds of the median sample.</param>
/// <param name="AllocatedBytes">Managed memory that was allocated.</param>
internal sealed record GeneratorResult(string Project, string Edit, double Best, double Median, long AllocatedBytes)
{
    public static GeneratorResult Of(BenchmarkReport report) => new(
        report.BenchmarkCase.Parameters.Items.Single().ToDisplayText(),
        report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
        report.ResultStatistics!.Min / 1e9,
        report.ResultStatistics.Median / 1e9,
        report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
}
