using System.Collections.Immutable;
using ConvGen.Import.Constants;
using ConvGen.Import.Layers;
using ConvGen.Import.Onnx;
using ConvGen.Import.Views;

namespace ConvGen.Import.Operators;

/// <summary>Turns the graph of a model into layers, node by node. Whatever cannot be compiled is collected.</summary>
internal sealed class GraphImporter
{
    private readonly OnnxModel _model;
    private readonly ImportOptions _options;
    private readonly ConstantReader _constants;
    private readonly Values _values;
    private readonly LayerGraph _graph = new();
    private readonly List<ImportProblem> _problems = [];
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    private GraphImporter(OnnxModel model, ImportOptions options, ConstantReader constants)
    {
        (_model, _options, _constants) = (model, options, constants);
        _values = new(model.Graph);
    }

    /// <summary>Imports the graph of a model.</summary>
    /// <exception cref="ImportException">A part of the model cannot be compiled. The exception lists all parts.</exception>
    /// <exception cref="InvalidDataException">The model is not valid.</exception>
    public static LayerGraph Import(OnnxModel model, ImportOptions options, ConstantReader constants)
    {
        GraphImporter importer = new(model, options, constants);
        importer.AddInitializers();
        importer.AddInputs();
        importer.AddNodes();
        importer.AddOutputs();
        importer.Report();
        return importer._graph;
    }

    private void AddInitializers()
    {
        foreach (OnnxTensor tensor in _model.Graph.Initializers.Where(tensor => _values.IsRead(tensor.Name)))
        {
            Try("Initializer", tensor.Name, () => _values[tensor.Name] = _constants.Read(tensor), [tensor.Name]);
        }
    }

    private void AddInputs()
    {
        OnnxValue[] inputs = [.. _model.Graph.Inputs.Where(input => !_values.Contains(input.Name) && _values.IsRead(input.Name))];
        foreach (string name in _options.InputDimensions.Keys.Where(name => inputs.All(input => input.Name != name)).Order(StringComparer.Ordinal))
        {
            _problems.Add(new("Input", name, $"the model has no such input that is read; its inputs are {string.Join(", ", inputs.Select(input => $"'{input.Name}'"))}"));
        }

        if (inputs.Length > 0 && inputs.All(input => (TensorType)input.ElementType == TensorType.Double))
        {
            _graph.ElementType = ElementType.Double;
        }

        foreach (OnnxValue input in inputs)
        {
            _graph.Origin = new("Input", "", input.Name);
            Try("Input", input.Name, () => _values[input.Name] = InputView(input), [input.Name]);
        }
    }

    private ImageView InputView(OnnxValue input)
    {
        TensorType wanted = _graph.ElementType == ElementType.Double ? TensorType.Double : TensorType.Float, type = (TensorType)input.ElementType;
        if (type != wanted)
        {
            throw new RefusedException($"it has elements of the type {type}; all inputs must be {TensorType.Float} or all {TensorType.Double}");
        }

        ImmutableArray<int> dimensions = InputDimensions.Of(input, _options);
        ImmutableArray<int> shape = ImageView.ShapeOf(dimensions);
        if (IsChannelsLast(input.Name, dimensions))
        {
            // (height, width, channels) in the model is an image whose channels come first in the network: only the caller's order differs.
            ImmutableArray<int> channelsFirst = [shape[^1], .. shape[..^1]];
            Layer image = _graph.Add(new InputLayer(channelsFirst, TensorLayout.ChannelsLast), channelsFirst);
            return ImageView.Of(image, [.. Enumerable.Range(1, shape.Length - 1), 0], dimensions);
        }

        return ImageView.Of(_graph.Add(new InputLayer(shape, TensorLayout.ChannelsFirst), shape), dimensions);
    }

    // An image that every reader transposes to channels first.
    private bool IsChannelsLast(string name, ImmutableArray<int> dimensions)
    {
        if (dimensions.Length < 3 || dimensions[0] != 1)
        {
            return false;
        }

        int rank = dimensions.Length;
        long[] channelsFirst = [0, rank - 1, .. Enumerable.Range(1, rank - 2).Select(axis => (long)axis)];
        OnnxNode[] readers = [.. _model.Graph.Nodes.Where(node => node.Inputs.Contains(name))];
        return readers.Length > 0 && _model.Graph.Outputs.All(output => output.Name != name) && readers.All(reader =>
            reader.Operator == "Transpose" && reader.Attributes.TryGetValue("perm", out OnnxAttribute? perm) && perm.Integers.SequenceEqual(channelsFirst));
    }

    private void AddNodes()
    {
        long opset = _model.Opsets.GetValueOrDefault("", 0);
        HashSet<OnnxNode> needed = NodeOrder.Needed(_model.Graph);
        foreach (OnnxNode node in NodeOrder.Sorted(_model.Graph, needed))
        {
            _graph.Origin = new(node.Operator, node.Name, node.Outputs.Count > 0 ? node.Outputs[0] : "");
            Try(node.Operator, node.Name.Length > 0 ? node.Name : _graph.Origin.Output, () => Add(node, opset), node.Outputs);
        }
    }

    private void Add(OnnxNode node, long opset)
    {
        if (OperatorNames.Refusal(node, _model.Functions) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        if (node.Inputs.FirstOrDefault(input => input.Length > 0 && !_values.Contains(input) && !_unknown.Contains(input)) is { } missing)
        {
            throw new RefusedException($"it reads '{missing}', which no node, input or initializer gives");
        }

        // The cause has been reported.
        if (node.Inputs.Any(_unknown.Contains))
        {
            _unknown.UnionWith(node.Outputs);
            return;
        }

        NodeContext context = new(node, opset, _values, _constants, _graph);
        if (context.IsConstant && ConstantOperators.All.TryGetValue(node.Operator, out Func<NodeContext, Constant>? compute))
        {
            context.Set(compute(context));
        }
        else
        {
            Action<NodeContext> import = OperatorTable.All.GetValueOrDefault(node.Operator)
                ?? throw new RefusedException("it is supported only for constants, and networks have no such layer");
            import(context);
        }
    }

    private void AddOutputs()
    {
        foreach (OnnxValue output in _model.Graph.Outputs.Where(output => !_unknown.Contains(output.Name)))
        {
            _graph.Origin = new("Output", "", output.Name);
            Try("Output", output.Name, () => _graph.Outputs.Add((output.Name, OutputLayer(output))), []);
        }

        if (_model.Graph.Outputs.Count == 0)
        {
            throw new InvalidDataException("its graph has no outputs");
        }
    }

    private Layer OutputLayer(OnnxValue output)
    {
        Layer layer = _values[output.Name] switch
        {
            ImageView image => image.AsShape(_graph),
            Constant => throw new RefusedException("it does not depend on the model's inputs"),
            _ => throw new RefusedException("no node gives it"),
        };

        // An input, and an image that is already another output are copied.
        bool isTaken = layer.Operator is InputLayer || _graph.Outputs.Any(other => other.Layer == layer);
        return isTaken ? _graph.Add(PlainLayer.Reshape(layer.Shape), layer.Shape, layer) : layer;
    }

    private void Try(string type, string name, Action action, IReadOnlyList<string> outputs)
    {
        try
        {
            action();
        }
        catch (RefusedException refusal)
        {
            _problems.Add(new(type, name, refusal.Message));
            _unknown.UnionWith(outputs);
        }
        catch (InvalidDataException exception)
        {
            _problems.Add(new(type, name, exception.Message));
            _unknown.UnionWith(outputs);
        }
        catch (OverflowException)
        {
            _problems.Add(new(type, name, "its sizes exceed 32 bits"));
            _unknown.UnionWith(outputs);
        }
    }

    private void Report()
    {
        if (_problems.Count > 0)
        {
            throw new ImportException(
                _problems.Count == 1 ? "One part of the model cannot be compiled." : $"{_problems.Count} parts of the model cannot be compiled.", _problems);
        }
    }
}
