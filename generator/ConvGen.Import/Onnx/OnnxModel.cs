namespace ConvGen.Import.Onnx;

/// <summary>An ONNX model as its file describes it (ModelProto in onnx.proto3).</summary>
/// <param name="Producer">The name of the program that wrote the model, or an empty text.</param>
/// <param name="Opsets">The version of each operator set that the model uses. The name of ONNX's own is empty.</param>
/// <param name="Graph">The graph.</param>
/// <param name="Functions">The names of operators that the model itself defines.</param>
internal sealed record OnnxModel(
    string Producer, IReadOnlyDictionary<string, long> Opsets, OnnxGraph Graph, IReadOnlyList<string> Functions);

/// <summary>A graph (GraphProto).</summary>
/// <param name="Nodes">The nodes, each after those whose outputs it reads.</param>
/// <param name="Initializers">The constant tensors.</param>
/// <param name="Inputs">The inputs. Those of files before IR version 4 name every initializer, too.</param>
/// <param name="Outputs">The outputs.</param>
internal sealed record OnnxGraph(
    IReadOnlyList<OnnxNode> Nodes, IReadOnlyList<OnnxTensor> Initializers, IReadOnlyList<OnnxValue> Inputs, IReadOnlyList<OnnxValue> Outputs);

/// <summary>A node (NodeProto).</summary>
/// <param name="Operator">The name of its operator, such as <c>Conv</c>.</param>
/// <param name="Domain">The operator set that defines the operator. ONNX's own is empty.</param>
/// <param name="Name">The node's name, which may be empty.</param>
/// <param name="Inputs">The names of the values that it reads. The name of one that is left out is empty.</param>
/// <param name="Outputs">The names of the values that it computes.</param>
/// <param name="Attributes">Its attributes by name.</param>
internal sealed record OnnxNode(
    string Operator,
    string Domain,
    string Name,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<string> Outputs,
    IReadOnlyDictionary<string, OnnxAttribute> Attributes);

/// <summary>An attribute of a node (AttributeProto). The members that the file does not set are empty or zero.</summary>
internal sealed record OnnxAttribute(
    string Name, float Single, long Integer, string Text, OnnxTensor? Tensor, IReadOnlyList<float> Singles, IReadOnlyList<long> Integers);

/// <summary>An input or output of a graph (ValueInfoProto).</summary>
/// <param name="Name">Its name.</param>
/// <param name="ElementType">The number of its element type, or 0 if it is not a tensor.</param>
/// <param name="Dimensions">Its dimensions, or <see langword="null"/> if not even their number is stated.</param>
internal sealed record OnnxValue(string Name, int ElementType, IReadOnlyList<OnnxDimension>? Dimensions);

/// <summary>A dimension: a number, or a name for one that is not known.</summary>
internal sealed record OnnxDimension(long? Value, string Name);

/// <summary>A constant tensor (TensorProto), whose numbers are still in the form in which the file has them.</summary>
internal sealed record OnnxTensor(string Name, int ElementType, IReadOnlyList<long> Dimensions)
{
    /// <summary>The elements as little-endian bytes, or an empty part if the file has them in another form.</summary>
    public ReadOnlyMemory<byte> Raw { get; init; }

    /// <summary>The elements of a tensor of single-precision numbers.</summary>
    public IReadOnlyList<float> Singles { get; init; } = [];

    /// <summary>The elements of a tensor of double-precision numbers.</summary>
    public IReadOnlyList<double> Doubles { get; init; } = [];

    /// <summary>The elements of a tensor of integers of at most 32 bits, of 16-bit floating-point numbers as their bits, or of Booleans.</summary>
    public IReadOnlyList<long> ShortIntegers { get; init; } = [];

    /// <summary>The elements of a tensor of 64-bit integers.</summary>
    public IReadOnlyList<long> LongIntegers { get; init; } = [];

    /// <summary>Where the elements are if another file has them; otherwise, <see langword="null"/>.</summary>
    public IReadOnlyDictionary<string, string>? External { get; init; }
}
