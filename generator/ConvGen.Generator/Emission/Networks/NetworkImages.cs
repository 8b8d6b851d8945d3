using System.Globalization;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Planning.Networks;
using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Generator.Emission.Networks;

/// <summary>The parameters and variables that a network's images are in.</summary>
internal sealed class NetworkImages(NetworkPlan plan, NetworkNames names)
{
    private readonly NetworkModel _model = plan.Model;

    /// <summary>The parameter of an input or output.</summary>
    public string Parameter(int image) => Escaped(names.Image(image));

    /// <summary>The parameter or variable that holds a layer's image.</summary>
    public string Variable(int image) =>
        _model.Layers[image].Operator is InputLayer { IsReordered: true } ? names.Reordered(image) : Escaped(names.Image(image));

    /// <summary>The declarations of the variables, in the order in which they are written.</summary>
    public IEnumerable<string> Variables() =>
        from layer in plan.Variables
        let memory = plan.Images[layer]
        let type = $"global::System.{(memory.Kind == MemoryKind.Input ? "ReadOnlySpan" : "Span")}<{_model.ElementType.Keyword()}>"
        let container = memory.Kind == MemoryKind.Workspace ? MemberNames.Workspace : Parameter(memory.Owner)
        select $"{type} {Variable(layer)} = {container}.Slice({Number(memory.Offset)}, {Length(layer)});";

    // A layer's name that begins with a lowercase letter may be that of a variable, which hides it.
    private string Length(int layer)
    {
        NetworkLayer named = _model.Layers[layer];
        return names.IsVariable(named.Name) ? Number(plan.Images[layer].Length) : $"{named.Type.Innermost.Identifier}.{MemberNames.OutputLength}";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
