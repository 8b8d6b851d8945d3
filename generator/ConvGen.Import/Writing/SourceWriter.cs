using System.Text;
using ConvGen.Import.Layers;
using ConvGen.Import.Naming;
using ConvGen.Import.Views;

namespace ConvGen.Import.Writing;

/// <summary>Writes the source of a network.</summary>
internal static class SourceWriter
{
    /// <summary>The source, whose lines end with <c>\n</c>.</summary>
    public static string Write(LayerGraph graph, LayerNames names, string fileName, string className, ImportOptions options)
    {
        StringBuilder source = new();
        source.Append("// Imported from ").Append(fileName).Append(" by the command\n");
        source.Append("// ").Append(CommandText.Of(fileName, null, options)).Append('\n');
        source.Append("using ConvGen;\n\n");
        if (options.Namespace is not null)
        {
            source.Append("namespace ").Append(options.Namespace).Append(";\n\n");
        }

        source.Append("/// <summary>The network of ").Append(fileName.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal));
        source.Append(". Its weights are in ").Append(className).Append(".safetensors.</summary>\n");
        string type = graph.ElementType == Constants.ElementType.Double ? "[Network(ElementType = typeof(double))]" : "[Network]";
        source.Append(type).Append("\npublic sealed partial class ").Append(className).Append("\n{\n");
        string scope = "";
        Layer? previous = null;
        foreach (Layer layer in graph.Layers)
        {
            if (names.ScopeOf(layer) is var own && own != scope)
            {
                source.Append('\n').Append(own.Length > 0 ? $"    // {own}\n" : "");
                scope = own;
            }

            source.Append("    ").Append(Line(graph, names, layer, previous)).Append('\n');
            previous = layer;
        }

        return source.Append("}\n").ToString();
    }

    private static string Line(LayerGraph graph, LayerNames names, Layer layer, Layer? previous)
    {
        Declaration declaration = layer.Operator.Declare();
        List<string> parts = [], images = [.. layer.Inputs.Select(input => $"nameof({names.NameOf(input)})")];
        if (layer.Operator.NamesInputs)
        {
            parts.AddRange(images);
        }

        parts.AddRange(declaration.Arguments);
        parts.AddRange(declaration.Options);
        if (layer.Operator is ProductLayer { HasResidual: true })
        {
            parts.Add($"ResidualFrom = {images[1]}");
        }

        if (!layer.Operator.NamesInputs && layer.Inputs.Count > 0 && layer.Inputs[0] != previous)
        {
            parts.Add($"From = {images[0]}");
        }

        if (layer.Operator.Weights.Any() && names.KeyOf(layer) != names.NameOf(layer))
        {
            parts.Add($"Key = \"{names.KeyOf(layer)}\"");
        }

        string arguments = parts.Count == 0 ? "" : $"({string.Join(", ", parts)})";
        bool isOutput = graph.Outputs.Any(output => output.Layer == layer) && graph.Layers.Any(reader => reader.Inputs.Contains(layer));
        return $"[{declaration.Name}{arguments}{(isOutput ? ", Output" : "")}] partial class {names.NameOf(layer)};";
    }
}
