using ConvGen.Generator.Declarations;
using ConvGen.Generator.Declarations.Networks;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>The rules for the connections between layers: which layers a layer reads.</summary>
internal static class SourceRules
{
    /// <summary>Finds the layers that a layer reads, in the order of its operands. Returns null if it found something.</summary>
    /// <param name="network">The network.</param>
    /// <param name="layer">The layer's place.</param>
    /// <param name="findings">What was found.</param>
    public static IReadOnlyList<int>? Sources(NetworkDeclaration network, int layer, Findings findings)
    {
        LayerDeclaration reader = network.Layers[layer];
        Declaration declaration = reader.Declaration;
        if (declaration.Kind == LayerKind.Input)
        {
            return [];
        }

        List<int?> sources = declaration.Kind switch
        {
            LayerKind.Concat => [.. declaration.List<string>(ArgumentNames.Layers).Select(name => Find(ArgumentNames.Layers, name))],
            >= LayerKind.Add and <= LayerKind.Maximum => [Named(ArgumentNames.Left), Named(ArgumentNames.Right)],
            _ when declaration.Text(ArgumentNames.From) is not null => [Named(ArgumentNames.From)],
            _ => [Before()],
        };
        if (declaration.Text(ArgumentNames.ResidualFrom) is not null)
        {
            sources.Add(Named(ArgumentNames.ResidualFrom));
        }

        if (declaration.Kind == LayerKind.Concat && sources.Count == 0)
        {
            findings.Add(
                Rules.NetworkIncomplete, Target.Attribute, reader.Name, "layers to join", "name them: [Concat(nameof(A), nameof(B))]");
            return null;
        }

        return sources.Any(source => source is null) ? null : [.. sources.Select(source => source!.Value)];

        int? Named(string argument) => Find(argument, declaration.Text(argument) ?? "");

        int? Find(string argument, string name)
        {
            if (reader.ForeignNames.FirstOrDefault(foreign => foreign.Name == name) is { } foreign)
            {
                return NotFound(argument, foreign.Meaning, "is not a type of this network", "name one of its layers");
            }

            int found = network.Layers.ToList().FindIndex(other => other.Name == name);
            return found < 0 ? NotFound(argument, name, "is not a layer of this network", $"name one of the layers above: {Above()}")
                : found == layer ? NotFound(argument, name, "is the layer itself", $"name one of the layers above: {Above()}")
                : found > layer ? NotFound(argument, name, "stands below it", "layers are computed in source order, so move that layer up or this one down")
                : found;
        }

        int? NotFound(string argument, string name, string reason, string advice)
        {
            findings.AddAt(argument, Rules.LayerNotFound, reader.Name, name, reason, advice);
            return null;
        }

        int? Before()
        {
            if (layer > 0)
            {
                return layer - 1;
            }

            findings.Add(Rules.NetworkIncomplete, Target.Attribute, reader.Name, "layer above to read", "begin the network with an input: [Input(channels, Height = …, Width = …)]");
            return null;
        }

        string Above() => layer == 0 ? "there are none" : string.Join(", ", network.Layers.Take(layer).Select(other => other.Name));
    }
}
