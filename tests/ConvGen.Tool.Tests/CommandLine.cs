using ConvGen.Import;
using ConvGen.Onnx;
using ConvGen.Tool.Commands;
using ConvGen.Tool.Console;

namespace ConvGen.Tool.Tests;

/// <summary>Runs the command in a temporary folder, with a small model.</summary>
internal sealed class CommandLine : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("convgen-tool");

    /// <summary>What the last command wrote to the standard output.</summary>
    public string Output { get; private set; } = "";

    /// <summary>What the last command wrote to the standard error.</summary>
    public string Error { get; private set; } = "";

    /// <summary>The names of the files in the folder.</summary>
    public IEnumerable<string> Files => _folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal);

    /// <summary>The path of a file in the folder.</summary>
    public string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    /// <summary>Writes a model with one dense layer of two inputs, and returns its path.</summary>
    public string WriteModel(string type = "Relu", float weight = 2)
    {
        OnnxGraph graph = new(13);
        graph.AddInput("features", 1, 2);
        graph.AddNode("Gemm", ["features", graph.Add("layer.weight", OnnxTensor.Of([3, 2], [1f, weight, 3f, 4f, 5f, 6f]))], ["sums"], [OnnxAttribute.Int("transB", 1)]);
        graph.AddNode(type, ["sums"], ["scores"], [], name: "last");
        graph.AddOutput("scores");
        File.WriteAllBytes(Path("model.onnx"), graph.Write());
        return Path("model.onnx");
    }

    /// <summary>Runs the command.</summary>
    /// <returns>The exit code.</returns>
    public int Run(params IReadOnlyList<string> arguments)
    {
        using StringWriter output = new(), error = new();
        int code = new ConvgenCommand(OnnxImporter.Import, Terminal.Plain(output), Terminal.Plain(error)).Run(arguments);
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
