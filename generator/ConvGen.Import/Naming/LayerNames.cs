using System.Globalization;
using ConvGen.Import.Layers;
using ConvGen.Import.Views;

namespace ConvGen.Import.Naming;

/// <summary>The names, keys and scopes of all layers.</summary>
internal sealed class LayerNames
{
    // Names that a network or a layer generates, that the source itself uses, and that every class has.
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Activation", "ConvGen", "Correlate", "Equals", "Finalize", "Forward", "ForwardBatch", "GetHashCode", "GetType", "Groups",
        "InChannels", "InFeatures", "InputDepth", "InputHeight", "InputWidth", "KernelDepth", "KernelHeight", "KernelWidth", "MemberwiseClone", "MultiplyAdds",
        "NearestRounding", "NetworkWeights", "OutChannels", "OutFeatures", "OutputDepth", "OutputHeight", "OutputWidth", "PaddingMode", "Reduction",
        "ReferenceEquals", "ResampleCoordinates", "Summary", "System", "TensorLayout", "ToString", "UpsampleMode", "WeightCount", "Workspace",
    };

    private readonly Dictionary<Layer, string> _names = [];
    private readonly Dictionary<Layer, string> _keys = [];
    private readonly Dictionary<Layer, string> _scopes = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _common;

    /// <summary>Names all layers.</summary>
    public LayerNames(LayerGraph graph, string className)
    {
        _used.Add(className);
        FindKeys(graph);
        HashSet<Layer> parameters = [.. graph.Layers.Where(layer => layer.Operator is InputLayer), .. graph.Outputs.Select(output => output.Layer)];
        _common = NodePath.Common(graph.Layers.Where(layer => !parameters.Contains(layer)).Select(layer => NodePath.Of(layer.Origin)));

        // Inputs and outputs are parameters, so their names come first.
        foreach (Layer layer in graph.Layers.Where(layer => layer.Operator is InputLayer))
        {
            _names[layer] = Unique(Identifiers.Pascal(layer.Origin.Output), layer);
        }

        foreach ((string name, Layer layer) in graph.Outputs)
        {
            _names[layer] = Unique(Identifiers.Pascal(name.Split(':')[0]), layer);
        }

        foreach (Layer layer in graph.Layers.Where(layer => !_names.ContainsKey(layer)))
        {
            _names[layer] = Unique(Identifiers.Pascal(string.Join('.', Path(layer))), layer);
        }

        FindScopes(graph);
    }

    /// <summary>The name of a layer's class.</summary>
    public string NameOf(Layer layer) => _names[layer];

    /// <summary>What the names of a layer's tensors begin with.</summary>
    public string KeyOf(Layer layer) => _keys.GetValueOrDefault(layer, _names[layer]);

    /// <summary>The outermost scope of a layer in the model, or an empty text.</summary>
    public string ScopeOf(Layer layer) => _scopes[layer];

    // A scope that is left after one layer is not worth a comment.
    private void FindScopes(LayerGraph graph)
    {
        string[] scopes = [.. graph.Layers.Select(layer => layer.Operator is not InputLayer && Path(layer) is { Length: > 1 } path ? path[0] : "")];
        for (int i = 0; i < scopes.Length; i++)
        {
            bool isAlone = (i == 0 || scopes[i - 1] != scopes[i]) && (i == scopes.Length - 1 || scopes[i + 1] != scopes[i]);
            _scopes[graph.Layers[i]] = isAlone ? "" : scopes[i];
        }
    }

    // The parts of the key, which PyTorch's modules have, or of the node's name.
    private string[] Path(Layer layer)
    {
        if (_keys.TryGetValue(layer, out string? key))
        {
            return key.Split('.');
        }

        string[] path = NodePath.Of(layer.Origin);
        return path.Length > _common ? path[_common..] : path;
    }

    // If the tensors of a layer have names as in PyTorch, what these begin with.
    private void FindKeys(LayerGraph graph)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (Layer layer in graph.Layers)
        {
            Weight[] weights = [.. layer.Operator.Weights.Where(weight => weight.Values.Name.Length > 0)];
            string[] keys = [.. weights.Select(weight => weight.Values.Name.EndsWith(weight.Suffix, StringComparison.Ordinal) && weight.Suffix.Length > 0
                ? weight.Values.Name[..^weight.Suffix.Length]
                : "").Distinct()];
            if (keys is [{ Length: > 0 } key] && key.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' or '/') && used.Add(key))
            {
                _keys[layer] = key;
            }
        }
    }

    private string Unique(string? wanted, Layer layer)
    {
        string kind = layer.Operator.Declare().Name;
        if (wanted is null)
        {
            string type = layer.Origin.Operator is "Input" or "Output" ? layer.Origin.Operator : Identifiers.Pascal(layer.Origin.Operator) ?? kind;
            int number = _numbers.GetValueOrDefault(type);
            string numbered;
            do
            {
                numbered = string.Create(CultureInfo.InvariantCulture, $"{type}_{number++}");
            }
            while (!_used.Add(numbered));
            _numbers[type] = number;
            return numbered;
        }

        wanted = Reserved.Contains(wanted) || wanted.EndsWith("Length", StringComparison.OrdinalIgnoreCase) ? wanted + "Layer" : wanted;
        if (_used.Add(wanted))
        {
            return wanted;
        }

        string name = wanted.EndsWith(kind, StringComparison.OrdinalIgnoreCase) ? wanted : wanted + kind, candidate = name;
        for (int number = 2; !_used.Add(candidate); number++)
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
        }

        return candidate;
    }
}
