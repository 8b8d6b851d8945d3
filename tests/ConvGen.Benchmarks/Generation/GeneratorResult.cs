using BenchmarkDotNet.Reports;

namespace ConvGen.Benchmarks;

/// <summary>The cost of one run of the generator.</summary>
/// <param name="Project">The project's layer, or its number of layers.</param>
/// <param name="Edit">The edit before the run.</param>
/// <param name="Best">The time of the best sample, in seconds.</param>
/// <param name="Median">The time of the median sample, in seconds.</param>
/// <param name="AllocatedBytes">The allocated managed memory, in bytes.</param>
internal sealed record GeneratorResult(string Project, string Edit, double Best, double Median, long AllocatedBytes)
{
    public static GeneratorResult Of(BenchmarkReport report) => new(
        report.BenchmarkCase.Parameters.Items.Single().ToDisplayText(),
        report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
        report.ResultStatistics!.Min / 1e9,
        report.ResultStatistics.Median / 1e9,
        report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
}
