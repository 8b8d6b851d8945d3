using Google.Protobuf;
using static ConvGen.Onnx.OnnxFormat;

namespace ConvGen.Onnx;

/// <summary>A graph of ONNX nodes that is written node by node.</summary>
/// <param name="operatorSet">
/// The version of ONNX's operators. 11 is the oldest in which convolutions, pools, Clip and Gemm have the form that the benchmarks write.
/// </param>
internal sealed class OnnxGraph(int operatorSet = 11)
{
    // Files before this version of the format name each initializer among the inputs, too.
    private const int FirstFormatWithInitializersApart = 4;

    private readonly List<Action<CodedOutputStream>> _nodes = [];
    private readonly List<(string Name, OnnxTensor Tensor)> _initializers = [];
    private readonly List<OnnxValue> _inputs = [];
    private readonly List<OnnxValue> _outputs = [];

    /// <summary>The version of ONNX's operators.</summary>
    public int OperatorSet { get; } = operatorSet;

    /// <summary>The version of the format of the file. By default, it is the one from the time of the operators.</summary>
    public int FormatVersion { get; init; } = operatorSet switch
    {
        <= 8 => 3,
        9 => 4,
        10 => 5,
        11 => 6,
        <= 14 => 7,
        <= 18 => 8,
        <= 20 => 9,
        _ => 10,
    };

    /// <summary>The inputs.</summary>
    public IReadOnlyList<OnnxValue> Inputs => _inputs;

    /// <summary>The outputs.</summary>
    public IReadOnlyList<OnnxValue> Outputs => _outputs;

    /// <summary>The versions of other operator sets than ONNX's own that the model uses, by their names.</summary>
    public IReadOnlyDictionary<string, int> OtherOperatorSets { get; init; } = new Dictionary<string, int>();

    /// <summary>Adds a node with one output, and returns the output's name.</summary>
    /// <param name="type">Its operator.</param>
    /// <param name="output">The name of its output.</param>
    /// <param name="inputs">The names of its inputs. The name of one that is left out is empty.</param>
    /// <param name="attributes">Its attributes.</param>
    public string Add(string type, string output, IReadOnlyList<string> inputs, params IReadOnlyList<OnnxAttribute> attributes)
    {
        AddNode(type, inputs, [output], attributes);
        return output;
    }

    /// <summary>Adds a node.</summary>
    /// <param name="type">Its operator.</param>
    /// <param name="inputs">The names of its inputs. The name of one that is left out is empty.</param>
    /// <param name="outputs">The names of its outputs. The name of one that is left out is empty.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="name">Its name, if it has one.</param>
    /// <param name="domain">The set of its operator, if it is not ONNX's own.</param>
    public void AddNode(
        string type,
        IReadOnlyList<string> inputs,
        IReadOnlyList<string> outputs,
        IReadOnlyList<OnnxAttribute> attributes,
        string name = "",
        string domain = "") => _nodes.Add(node =>
    {
        foreach (string input in inputs)
        {
            Text(node, 1, input); // input
        }

        foreach (string output in outputs)
        {
            Text(node, 2, output); // output
        }

        if (name.Length > 0)
        {
            Text(node, 3, name); // name
        }

        Text(node, 4, type); // op_type
        foreach (OnnxAttribute attribute in attributes)
        {
            Nested(node, 5, attribute.Write); // attribute
        }

        if (domain.Length > 0)
        {
            Text(node, 7, domain); // domain
        }
    });

    /// <summary>Adds a constant tensor, and returns its name.</summary>
    public string Add(string name, OnnxTensor tensor)
    {
        _initializers.Add((name, tensor));
        return name;
    }

    /// <summary>Adds an input, and returns its name.</summary>
    public string AddInput(OnnxValue input)
    {
        _inputs.Add(input);
        return input.Name;
    }

    /// <summary>Adds an input whose dimensions are known, and returns its name.</summary>
    public string AddInput(string name, params IEnumerable<long> dimensions) => AddInput(OnnxValue.Of(name, dimensions));

    /// <summary>Adds an output.</summary>
    public void AddOutput(OnnxValue output) => _outputs.Add(output);

    /// <summary>Adds an output whose dimensions the model does not state.</summary>
    public void AddOutput(string name) => AddOutput(new OnnxValue(name, Dimensions: null));

    /// <summary>The model: the bytes of a file.</summary>
    public byte[] Write() => Message(model =>
    {
        Number(model, 1, FormatVersion); // ir_version
        Nested(model, 7, WriteGraph); // graph
        Nested(model, 8, set => Number(set, 2, OperatorSet)); // opset_import: version
        foreach ((string domain, int version) in OtherOperatorSets)
        {
            Nested(model, 8, set =>
            {
                Text(set, 1, domain); // domain
                Number(set, 2, version); // version
            });
        }
    });

    /// <summary>Writes a GraphProto.</summary>
    public void WriteGraph(CodedOutputStream graph)
    {
        _nodes.ForEach(node => Nested(graph, 1, node)); // node
        Text(graph, 2, "network"); // name
        _initializers.ForEach(initializer => Nested(graph, 5, tensor => initializer.Tensor.Write(tensor, initializer.Name))); // initializer
        _inputs.ForEach(input => Nested(graph, 11, input.Write)); // input
        if (FormatVersion < FirstFormatWithInitializersApart)
        {
            foreach ((string name, OnnxTensor tensor) in _initializers)
            {
                Nested(graph, 11, (OnnxValue.Of(name, tensor.Dimensions) with { Type = tensor.Type }).Write);
            }
        }

        _outputs.ForEach(output => Nested(graph, 12, output.Write)); // output
    }
}
