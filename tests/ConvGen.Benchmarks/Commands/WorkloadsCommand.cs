using System.CommandLine;
using System.CommandLine.Parsing;
using ConvGen.Numerics;

namespace ConvGen.Benchmarks;

/// <summary>The program without a command: every workload against ONNX Runtime, nested loops and the machine's peak.</summary>
internal static class WorkloadsCommand
{
    private static readonly Option<Workload[]> Shapes = new("--shape")
    {
        Description = $"A custom layer instead of the built-in ones: {ShapeText.Form}",
        CustomParser = ParseShapes,
        HelpName = "64,64,3,56,56,s1,p1,g1",
    };

    private static readonly Option<bool> NoOnnx = new("--no-onnx") { Description = "Run without ONNX Runtime." };

    private static readonly Option<bool> Check = new("--check")
    {
        Description = "Also check large layers against the reference implementation, which takes minutes. "
            + "Otherwise they are checked against nested loops and ONNX Runtime.",
    };

    public static RootCommand Create()
    {
        RootCommand command = new("Times generated convolutions against ONNX Runtime, plain nested loops and the machine's own peak, on one thread.")
        {
            Shapes,
            NoOnnx,
            Check,
            CommonOptions.Filter,
            CommonOptions.Width,
            CommonOptions.Thorough,
            CommonOptions.Output,
            ThreadsCommand.Create(),
            LoopsCommand.Create(),
            ChoicesCommand.Create(),
            SweepCommand.Create(),
            NetworksCommand.Create(),
            GeneratorCommand.Create(),
            BuildCommand.Create(),
        };
        command.SetAction(Run);
        return command;
    }

    private static Workload[] ParseShapes(ArgumentResult result)
    {
        try
        {
            return [.. result.Tokens.Select(token => ShapeText.Parse(token.Value))];
        }
        catch (FormatException exception)
        {
            result.AddError(exception.Message);
            return [];
        }
    }

    private static int Run(ParseResult parsed)
    {
        bool withOnnx = !parsed.GetValue(NoOnnx);
        Pace pace = parsed.GetValue(CommonOptions.Thorough) ? Pace.Thorough : Pace.Fast;
        IReadOnlyList<Workload> workloads = CommonOptions.Selected(parsed, parsed.GetValue(Shapes) is { Length: > 0 } own ? own : Workloads.All);

        // The first kernel absorbs one-time costs: loading the runtime library and the first delegate. Its result is not used.
        IReadOnlyList<CompiledKernel> kernels = KernelCompiler.Compile([new KernelCase(), .. workloads.Select(workload => workload.Case)]);
        WarmUp(kernels[0]);

        double peakBefore = MachinePeak.Measure(Pace.Fast);
        WorkloadMeasurement measurement = new(pace, withOnnx, parsed.GetValue(Check));
        Progress progress = new();
        IReadOnlyList<WorkloadResult> results = progress.Measure(workloads.Zip(kernels.Skip(1)), workloads.Count, measurement.Run);

        Report report = WorkloadReport.Of(results, peakBefore, MachinePeak.Measure(Pace.Fast), withOnnx, progress.WrongResults);
        report.Print();
        if (parsed.GetValue(CommonOptions.Output) is FileInfo file)
        {
            Report.WriteMarkdown(file, report);
        }

        return progress.ExitCode;
    }

    private static void WarmUp(CompiledKernel kernel)
    {
        Buffers buffers = new(new KernelCase());
        foreach (Binding binding in new[] { kernel.Forward, kernel.Correlate, kernel.Loops })
        {
            FirstCall.Of(binding, buffers, buffers.NewOutput());
        }
    }
}
