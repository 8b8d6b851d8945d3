using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace ConvGen.Benchmarks;

/// <summary>Runs BenchmarkDotNet in this process, and writes its progress to the error stream.</summary>
internal static class GeneratorMeasurement
{
    // The compiler is large. Its methods are compiled twice, which must be finished before the measurement.
    private const int WarmUps = 12;
    private const int Samples = 15;
    private const int SampleMilliseconds = 150;

    public static IReadOnlyList<GeneratorResult> Run<TBenchmark>()
    {
        DirectoryInfo artifacts = Directory.CreateTempSubdirectory("convgen-benchmarks-");
        try
        {
            Summary summary = BenchmarkRunner.Run<TBenchmark>(Config(artifacts));
            return summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)
                ? throw new BenchmarkException($"BenchmarkDotNet could not run {typeof(TBenchmark).Name}: {string.Join(' ', summary.ValidationErrors.Select(error => error.Message))}")
                : [.. summary.Reports.Select(GeneratorResult.Of)];
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
    }

    private static ManualConfig Config(DirectoryInfo artifacts) => ManualConfig
        .CreateEmpty()
        .AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.DontLogOutput)
            .WithWarmupCount(WarmUps)
            .WithIterationCount(Samples)
            .WithIterationTime(TimeInterval.FromMilliseconds(SampleMilliseconds)))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddLogger(new ErrorStreamLogger())
        .WithArtifactsPath(artifacts.FullName)
        .WithOptions(ConfigOptions.DisableLogFile);

    private sealed class ErrorStreamLogger : ILogger
    {
        public string Id => nameof(ErrorStreamLogger);

        public int Priority => 0;

        public void Write(LogKind logKind, string text)
        {
            if (logKind is LogKind.Header or LogKind.Error)
            {
                Console.Error.Write(text);
            }
        }

        public void WriteLine() => Console.Error.WriteLine();

        public void WriteLine(LogKind logKind, string text) => Write(logKind, text + "\n");

        public void Flush()
        {
        }
    }
}
