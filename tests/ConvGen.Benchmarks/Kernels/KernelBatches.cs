namespace ConvGen.Benchmarks;

/// <summary>Many workloads, compiled in batches, so that the program has little else in memory while their code is generated.</summary>
internal static class KernelBatches
{
    private const int BatchSize = 24;

    public static IEnumerable<(Workload Workload, CompiledKernel Kernel)> Compile(IReadOnlyCollection<Workload> workloads) => workloads
        .Chunk(BatchSize)
        .SelectMany(batch => batch.Zip(KernelCompiler.Compile(batch.Select(workload => workload.Case))));
}
