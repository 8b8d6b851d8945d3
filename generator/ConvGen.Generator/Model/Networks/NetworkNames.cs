using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model.Networks;

/// <summary>
/// The names in a network's generated code that are made of its layers' names, and the names beside them. All of them differ: of two that would be the
/// same, the second one gets an underscore. The parameters for inputs and outputs come first, because callers see them.
/// </summary>
internal sealed class NetworkNames
{
    private readonly NetworkModel _model;
    private readonly HashSet<string> _variables = [MemberNames.Workspace, MemberNames.MaxDegreeOfParallelism];
    private readonly HashSet<string> _fields;
    private readonly string[] _images;
    private readonly string?[] _reordered;
    private readonly List<string>[] _held;

    public NetworkNames(NetworkModel model)
    {
        _model = model;
        _images = new string[model.Layers.Count];
        _reordered = new string?[model.Layers.Count];
        _fields = [.. model.Layers.Select(layer => layer.Name)];
        int[] passed = [.. model.Inputs, .. model.Outputs];
        foreach (int layer in passed.Concat(Enumerable.Range(0, _images.Length).Except(passed)))
        {
            _images[layer] = Unique(_variables, Uncapitalized(layer));
        }

        foreach (int input in model.Inputs.Where(input => ((InputLayer)model.Layers[input].Operator).IsReordered))
        {
            _reordered[input] = Unique(_variables, $"{_images[input]}ChannelsFirst");
        }

        _held = [.. model.Layers.Select((layer, index) => layer.Operator.Held.Select(end => Unique(_fields, $"_{Uncapitalized(index)}{end}")).ToList())];
        (WorkspacesField, BatchField) = (Unique(_fields, "_workspaces"), Unique(_fields, "_batch"));
        (Workspaces, Rented, Images) = (Unique(_variables, "workspaces"), Unique(_variables, "rented"), Unique(_variables, "images"));
        (Count, Index, Spans) = (Unique(_variables, "count"), Unique(_variables, "index"), Unique(_variables, "spans"));
    }

    /// <summary>All fields.</summary>
    public IEnumerable<string> Fields => _held.SelectMany(fields => fields).Append(WorkspacesField).Append(BatchField);

    /// <summary>The field with the workspaces that are not in use.</summary>
    public string WorkspacesField { get; }

    /// <summary>The field with the delegate that computes the images of one thread.</summary>
    public string BatchField { get; }

    /// <summary>The variable with the workspaces that are not in use.</summary>
    public string Workspaces { get; }

    /// <summary>The variable with the workspace that a call uses.</summary>
    public string Rented { get; }

    /// <summary>The parameter with the images of one thread.</summary>
    public string Images { get; }

    /// <summary>The variable with the number of images.</summary>
    public string Count { get; }

    /// <summary>The variable with the number of an image.</summary>
    public string Index { get; }

    /// <summary>The variable with the spans of several images.</summary>
    public string Spans { get; }

    /// <summary>The parameter or variable with a layer's image. It may be a keyword of C#.</summary>
    public string Image(int layer) => _images[layer];

    /// <summary>The variable with the image of an input whose elements are reordered first.</summary>
    public string Reordered(int input) => _reordered[input]!;

    /// <summary>The constant with the number of elements of a layer's image.</summary>
    public string Length(int layer) => _model.Layers[layer].Name + MemberNames.LengthSuffix;

    /// <summary>The field that holds something for a layer, in the order of <see cref="LayerOperator.Held"/>.</summary>
    public string Held(int layer, int index = 0) => _held[layer][index];

    /// <summary>Whether a parameter or variable of a method has this name, so that it hides a type with the name.</summary>
    public bool IsVariable(string name) => _variables.Contains(name);

    private string Uncapitalized(int layer)
    {
        string name = _model.Layers[layer].Name;
        return $"{char.ToLowerInvariant(name[0])}{name.Substring(1)}";
    }

    private static string Unique(HashSet<string> taken, string name)
    {
        while (!taken.Add(name))
        {
            name += "_";
        }

        return name;
    }
}
