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

    /// <summary>The parameter or variable that a layer's image is read from or written to.</summary>
    public string Variable(int image)
    {
        // Another shape of an image is the image, unless it is copied or only a part of it.
        while (_model.Layers[image].Operator is ViewLayer && plan.StepOf(image) is null)
        {
            image = _model.Layers[image].Sources[0];
        }

        return _model.Layers[image].Operator is InputLayer { IsReordered: true } ? $"{names.Image(image)}ChannelsFirst" : Escaped(names.Image(image));
    }

    /// <summary>The declarations of the variables, in the order in which they are written.</summary>
    public IEnumerable<string> Variables(string workspace) =>
        from layer in Enumerable.Range(0, _model.Layers.Count)
        where plan.Steps.Any(step => step.Writes == layer) || (_model.Layers[layer].Operator is SliceLayer && plan.StepOf(layer) is null)
        let memory = plan.Images[layer]
        where memory.Kind == MemoryKind.Workspace || memory.Owner != layer
        let type = $"global::System.{(memory.Kind == MemoryKind.Input ? "ReadOnlySpan" : "Span")}<{_model.ElementType.Keyword()}>"
        let container = memory.Kind == MemoryKind.Workspace ? workspace : Parameter(memory.Owner)
        select $"{type} {Variable(layer)} = {container}.Slice({Number(memory.Offset)}, {Length(layer)});";

    // A layer's name that begins with a lowercase letter may be that of a variable, which hides it.
    private string Length(int layer)
    {
        string type = _model.Layers[layer].Type.Innermost.Identifier;
        return Enumerable.Range(0, _model.Layers.Count).Any(other => Escaped(names.Image(other)) == type)
            ? Number(plan.Images[layer].Length)
            : $"{type}.{MemberNames.OutputLength}";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
