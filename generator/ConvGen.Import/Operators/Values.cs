using ConvGen.Import.Onnx;

namespace ConvGen.Import.Operators;

/// <summary>
/// The values of a model: each is a <see cref="Constants.Constant"/>, a <see cref="Views.ImageView"/>, or not known because the node that computes it cannot be
/// compiled.
/// </summary>
internal sealed class Values
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read;

    /// <summary>Initializes a new instance without values.</summary>
    public Values(OnnxGraph graph) => _read =
        [.. graph.Nodes.SelectMany(node => node.Inputs), .. graph.Outputs.Select(output => output.Name)];

    /// <summary>A value; <see langword="null"/> if it is not known.</summary>
    public object? this[string name]
    {
        get => _values.GetValueOrDefault(name);
        set => _values[name] = value;
    }

    /// <summary>Whether a value has been set, even if it is not known.</summary>
    public bool Contains(string name) => _values.ContainsKey(name);

    /// <summary>Whether a node or an output reads a value.</summary>
    public bool IsRead(string name) => name.Length > 0 && _read.Contains(name);
}
