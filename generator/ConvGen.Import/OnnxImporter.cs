using ConvGen.Import.Constants;
using ConvGen.Import.Layers;
using ConvGen.Import.Naming;
using ConvGen.Import.Onnx;
using ConvGen.Import.Operators;
using ConvGen.Import.Simplification;
using ConvGen.Import.Views;
using ConvGen.Import.Writing;

namespace ConvGen.Import;

/// <summary>Turns trained ONNX models into networks: C# that declares the layers, and a file with the weights.</summary>
public static class OnnxImporter
{
    /// <summary>The oldest version of ONNX's operator set that is read.</summary>
    private const long OldestOpset = 7;

    /// <summary>Imports a model from a file.</summary>
    /// <param name="path">The path of the ONNX file. Tensors in other files are read from its folder.</param>
    /// <param name="options">What the user decides, or <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Receives how far the import is, or <see langword="null"/>.</param>
    /// <exception cref="ImportException">The file is not a model, or a part of the model cannot be compiled.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImportedNetwork Import(string path, ImportOptions? options = null, IProgress<ImportProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string name = OneLine(Path.GetFileName(path));
        progress?.Report(new("Reading the file", 0));
        byte[] file = File.ReadAllBytes(path);
        try
        {
            return Import(file, name, Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".", options ?? new(), progress);
        }
        catch (InvalidDataException exception)
        {
            throw new ImportException($"'{name}' is not an ONNX model that can be imported: {exception.Message}.");
        }
    }

    private static ImportedNetwork Import(byte[] file, string name, string folder, ImportOptions options, IProgress<ImportProgress>? progress)
    {
        progress?.Report(new("Reading the model", 0.1));
        OnnxModel model = ModelReader.Read(file);
        if (model.Opsets.GetValueOrDefault("", OldestOpset) is var opset && opset < OldestOpset)
        {
            throw new InvalidDataException($"it uses version {opset} of ONNX's operators; {OldestOpset} and newer ones are supported");
        }

        progress?.Report(new("Importing the nodes", 0.3));
        LayerGraph graph = GraphImporter.Import(model, options, new(new(folder)));
        progress?.Report(new("Simplifying the layers", 0.6));
        IReadOnlyDictionary<string, int> changes = Simplifier.Simplify(graph);
        LayerOrder.Arrange(graph);
        string className = options.ClassName ?? Identifiers.Pascal(Path.GetFileNameWithoutExtension(name)) ?? "Model";
        LayerNames names = new(graph, className);
        progress?.Report(new("Writing the weights", 0.8));
        ImportedNetwork network = new()
        {
            ClassName = className,
            Source = SourceWriter.Write(graph, names, name, className, options),
            Weights = Weights(graph, names),
            Layers = [.. graph.Layers.Select(layer => Summary(layer, names))],
            Notes = Notes(model, graph, changes),
            Call = $"new {className}(NetworkWeights.Load(\"{className}.safetensors\")).Forward({Arguments(graph, names)});",
        };
        progress?.Report(new("Done", 1));
        return network;
    }

    // The name stands in comments, which a line break would end.
    private static string OneLine(string name) => string.Concat(name.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' ? '_' : character));

    private static NetworkWeights Weights(LayerGraph graph, LayerNames names)
    {
        NetworkWeights weights = new();
        foreach (Layer layer in graph.Layers)
        {
            foreach (Weight weight in layer.Operator.Weights)
            {
                weight.Values.AddTo(weights, names.KeyOf(layer) + weight.Suffix, weight.Shape.AsSpan());
            }
        }

        return weights;
    }

    private static ImportedLayer Summary(Layer layer, LayerNames names) => new(
        names.NameOf(layer),
        layer.Operator.Declare().Name,
        layer.Shape,
        layer.Operator.Weights.Sum(weight => (long)weight.Values.Length),
        layer.Operator.MultiplyAdds(layer));

    private static string[] Notes(OnnxModel model, LayerGraph graph, IReadOnlyDictionary<string, int> changes) =>
    [
        $"{model.Graph.Nodes.Count} nodes became {graph.Layers.Count(layer => layer.Operator is not InputLayer)} layers.",
        .. changes.Select(change => $"{change.Value} x {change.Key}."),
    ];

    private static string Arguments(LayerGraph graph, LayerNames names)
    {
        IEnumerable<Layer> images = graph.Layers.Where(layer => layer.Operator is InputLayer).Concat(graph.Outputs.Select(output => output.Layer));
        return string.Join(", ", images.Select(layer => Identifiers.Camel(names.NameOf(layer))));
    }
}
