using System.CommandLine;
using ConvGen.Import;
using ConvGen.Tool.Console;
using Spectre.Console;

namespace ConvGen.Tool.Commands;

/// <summary>Shows the layers of a model.</summary>
internal sealed class SummaryCommand : ExplainedCommand
{
    /// <summary>Initializes a new instance.</summary>
    public SummaryCommand(ImportModel import, IAnsiConsole console)
        : base(
            "summary",
            "Shows the layers that an ONNX model would be imported as, and writes nothing.",
            """
            Examples:
              convgen summary lenet.onnx
              convgen summary yunet.onnx --input input=1x3x160x160
            """)
    {
        Argument<string> model = ModelArguments.Model();
        Option<IReadOnlyDictionary<string, IReadOnlyList<int>>> inputs = ModelArguments.Inputs(
            "The dimensions of an input, the batch included. They are needed if the model leaves other dimensions than the first open. Can be repeated.");
        Arguments.Add(model);
        Options.Add(inputs);
        SetAction(parsed =>
        {
            ImportOptions options = new() { InputDimensions = parsed.GetRequiredValue(inputs) };
            ImportedNetwork network = ImportDisplay.Run(console, progress => import(parsed.GetRequiredValue(model), options, progress));
            console.Write(SummaryTable.Of(network.Layers));
            return ConvgenCommand.Success;
        });
    }
}
