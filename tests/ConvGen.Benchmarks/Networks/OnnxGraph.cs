using Google.Protobuf;
using static ConvGen.Benchmarks.OnnxFormat;

namespace ConvGen.Benchmarks;

/// <summary>A graph of ONNX nodes that is written node by node.</summary>
internal sealed class OnnxGraph
{
    private readonly List<Action<CodedOutputStream>> _nodes = [];
    private readonly List<Action<CodedOutputStream>> _initializers = [];

    /// <summary>Adds a node.</summary>
    /// <param name="type">Its operator.</param>
    /// <param name="output">The name of its output.</param>
    /// <param name="inputs">The names of its inputs.</param>
    /// <param name="attributes">What writes each of its attributes.</param>
    public void Add(string type, string output, IReadOnlyList<string> inputs, params IReadOnlyList<Action<CodedOutputStream>> attributes) => _nodes.Add(node =>
    {
        foreach (string input in inputs)
        {
            Text(node, 1, input); // input
        }

        Text(node, 2, output); // output
        Text(node, 4, type); // op_type
        foreach (Action<CodedOutputStream> attribute in attributes)
        {
            Nested(node, 5, attribute); // attribute
        }
    });

    /// <summary>Adds a tensor of weights, and returns its name.</summary>
    public string Add(string name, long[] dimensions, float[] numbers)
    {
        _initializers.Add(tensor => Tensor(tensor, name, dimensions, numbers));
        return name;
    }

    /// <summary>Adds the numbers of a shape, and returns their name.</summary>
    public string Add(string name, long[] numbers)
    {
        _initializers.Add(tensor => Tensor(tensor, name, numbers));
        return name;
    }

    /// <summary>The model.</summary>
    public byte[] Write(GraphImage input, GraphImage output) => Model(Message(graph =>
    {
        _nodes.ForEach(node => Nested(graph, 1, node)); // node
        Text(graph, 2, "network"); // name
        _initializers.ForEach(initializer => Nested(graph, 5, initializer)); // initializer
        Nested(graph, 11, value => ValueInfo(value, input.Name, input.Dimensions)); // input
        Nested(graph, 12, value => ValueInfo(value, output.Name, output.Dimensions)); // output
    }));
}
