using System.CommandLine;
using ConvGen.Import;
using ConvGen.Import.Writing;
using ConvGen.Tool.Checking;
using ConvGen.Tool.Console;
using Spectre.Console;

namespace ConvGen.Tool.Commands;

/// <summary>Compares a model with what was imported from it.</summary>
internal sealed class CheckCommand : ExplainedCommand
{
    private readonly ImportModel _import;
    private readonly IAnsiConsole _console;
    private readonly Argument<string> _model = ModelArguments.Model();
    private readonly Argument<string> _source = new("source") { Description = "The C# file that was imported from it. The weights are in the safetensors file beside it." };
    private readonly Option<IReadOnlyDictionary<string, IReadOnlyList<int>>> _inputs = ModelArguments.Inputs(
        "The dimensions of an input, the batch included, if they are not those that the C# file states. Can be repeated.");

    /// <summary>Initializes a new instance.</summary>
    public CheckCommand(ImportModel import, IAnsiConsole console)
        : base(
            "check",
            "Compares an ONNX model with the network that was imported from it, and writes nothing.",
            """
            Layers are compared by their declarations, and weights by their names, shapes and values. Your changes to comments, layout, namespace and accessibility do
            not count. The exit code is 0 if nothing differs, and 1 if the model has drifted.

            Examples:
              convgen check lenet.onnx LeNet.cs
              convgen check models/yunet.onnx src/Models/YuNet.cs
            """)
    {
        (_import, _console) = (import, console);
        Arguments.Add(_model);
        Arguments.Add(_source);
        Options.Add(_inputs);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        string model = parsed.GetRequiredValue(_model);
        string path = parsed.GetRequiredValue(_source);
        NetworkFiles files = NetworkFiles.Of(path);
        string source = File.ReadAllText(path);
        ImportOptions stated = ImportHeader.Read(path, source);
        ImportOptions options = stated with
        {
            ClassName = ClassName(path),
            InputDimensions = parsed.GetRequiredValue(_inputs) is { Count: > 0 } given ? given : stated.InputDimensions,
        };
        NetworkWeights weights = Weights(files);
        ImportedNetwork network = ImportDisplay.Run(_console, progress => _import(model, options, progress));

        IReadOnlyList<string> layers = LineDifference.Between(LayerDeclarations.Read(source), LayerDeclarations.Read(network.Source));
        IReadOnlyList<string> tensors = WeightsDifference.Between(weights, network.Weights);
        if (layers.Count == 0 && tensors.Count == 0)
        {
            _console.Line($"'{path}' and its weights are what '{model}' is imported as.");
            return ConvgenCommand.Success;
        }

        Show($"Layers that differ between '{path}' (-) and '{model}' (+):", layers);
        Show($"Weights that differ between '{files.Weights}' and '{model}':", tensors);
        string command = CommandText.Of(model, files.Folder, options with { ClassName = stated.ClassName });
        _console.Line(
            layers.Count == 0
                ? $"Only weights have drifted. Run `{command}` again. The layers stay the same, so the source need not be reviewed again."
                : $"The model has drifted. Run `{command}` again, and review the layers.");
        return ConvgenCommand.Failure;
    }

    private static string ClassName(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        return CSharpName.ProblemOfClass(name) is string problem
            ? throw new CommandException($"'{path}' is not named like a class: {problem}. Name the file as the class of the network, as `convgen import` does.")
            : name;
    }

    private static NetworkWeights Weights(NetworkFiles files) => File.Exists(files.Weights)
        ? NetworkWeights.Load(files.Weights)
        : throw new CommandException($"There is no file '{files.Weights}', which has the weights of '{files.Source}'. Put it there, or import the model again.");

    private void Show(string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            _console.Line(heading);
        }

        foreach (string line in lines)
        {
            _console.Line(line, line[0] switch { '-' => Color.Red, '+' => Color.Green, _ => Color.Yellow });
        }
    }
}
