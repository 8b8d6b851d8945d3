using System.CommandLine;
using ConvGen.Import;
using ConvGen.Tool.Console;
using Spectre.Console;

namespace ConvGen.Tool.Commands;

/// <summary>Writes a model as a network and its weights.</summary>
internal sealed class ImportCommand : ExplainedCommand
{
    private readonly ImportModel _import;
    private readonly IAnsiConsole _console;
    private readonly ImportArguments _arguments = new();

    /// <summary>Initializes a new instance.</summary>
    public ImportCommand(ImportModel import, IAnsiConsole console)
        : base(
            "import",
            "Writes an ONNX model as Name.cs, a network of ConvGen, and Name.safetensors, its weights.",
            """
            If any part of the model cannot be compiled, all such parts are listed, and nothing is written.

            Examples:
              convgen import lenet.onnx
              convgen import lenet.onnx --output Models --class LeNet --namespace Company.Models
              convgen import yunet.onnx --input input=1x3x160x160
            """)
    {
        (_import, _console) = (import, console);
        _arguments.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        string model = parsed.GetRequiredValue(_arguments.Model);
        ImportedNetwork network = ImportDisplay.Run(_console, progress => _import(model, _arguments.Options(parsed), progress));

        NetworkFiles files = new(parsed.GetValue(_arguments.Output), network.ClassName);
        files.Write(network);
        Report(network, files);
        return ConvgenCommand.Success;
    }

    private void Report(ImportedNetwork network, NetworkFiles files)
    {
        foreach (string note in network.Notes)
        {
            _console.Line(note);
        }

        _console.Write(SummaryTable.Of(network.Layers));
        _console.Line($"Wrote '{files.Source}' and '{files.Weights}'. Call it like this:");
        _console.Line(network.Call);
    }
}
