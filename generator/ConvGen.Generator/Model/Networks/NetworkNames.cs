using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model.Networks;

/// <summary>The names in a network's generated code that are made of its layers' names.</summary>
internal sealed class NetworkNames
{
    // Names of other parameters and local variables of the generated methods.
    private static readonly IReadOnlyList<string> Taken = ["weights", "workspace", "workspaces", "parameters", "images", "count", "index", "spans", "bias", MemberNames.MaxDegreeOfParallelism];

    private readonly NetworkModel _model;
    private readonly string[] _variables;

    public NetworkNames(NetworkModel model)
    {
        _model = model;
        _variables = new string[model.Layers.Count];
        var taken = new HashSet<string>(Taken);
        for (int layer = 0; layer < _variables.Length; layer++)
        {
            string name = model.Layers[layer].Name;
            string variable = $"{char.ToLowerInvariant(name[0])}{name.Substring(1)}";

            // Names that differ only in the case of their first letter.
            while (!taken.Add(variable))
            {
                variable += "_";
            }

            _variables[layer] = variable;
        }
    }

    /// <summary>All fields.</summary>
    public IEnumerable<string> Fields => Enumerable.Range(0, _variables.Length).SelectMany(FieldsOf).Append(Workspaces).Append(Batch);

    /// <summary>The field with the workspaces that are not in use.</summary>
    public static string Workspaces => "_workspaces";

    /// <summary>The field with the delegate that computes the images of one thread.</summary>
    public static string Batch => "_batch";

    /// <summary>The parameter or variable with a layer's image. It may be a keyword of C#.</summary>
    public string Image(int layer) => _variables[layer];

    /// <summary>The constant with the number of elements of a layer's image.</summary>
    public string Length(int layer) => _model.Layers[layer].Name + MemberNames.LengthSuffix;

    /// <summary>The field that holds a layer's kernel with its weights.</summary>
    public string Kernel(int layer) => $"_{_variables[layer]}";

    /// <summary>The field that holds the scale of a normalization.</summary>
    public string Scale(int layer) => $"_{_variables[layer]}Scale";

    /// <summary>The field that holds the shift of a normalization.</summary>
    public string Shift(int layer) => $"_{_variables[layer]}Shift";

    private IEnumerable<string> FieldsOf(int layer) => _model.Layers[layer].Operator switch
    {
        KernelLayer => [Kernel(layer)],
        BatchNormLayer or NormalizationLayer { IsAffine: true } => [Scale(layer), Shift(layer)],
        _ => [],
    };
}
