using System.Globalization;
using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.Networks;

/// <summary>Prints the constants of a layer that has no kernel: the shape of its image.</summary>
internal static class LayerTypeWriter
{
    public static void Print(SourceWriter writer, NetworkLayer layer)
    {
        Shape shape = layer.Operator.Output;
        using (writer.Block($"partial {layer.Type.Innermost.Keyword} {layer.Type.Innermost.Identifier}"))
        {
            PrintConstant(writer, MemberNames.OutChannels, shape.Channels, "The number of output channels.");
            (string Name, string Units)[] axes = [(MemberNames.OutputDepth, "slices"), (MemberNames.OutputHeight, "rows"), (MemberNames.OutputWidth, "columns")];
            for (int axis = 1; axis < shape.Rank; axis++)
            {
                (string name, string units) = axes[axes.Length - shape.Rank + axis];
                PrintConstant(writer, name, shape.Extents[axis], $"The number of output {units}.");
            }

            PrintConstant(writer, MemberNames.OutputLength, shape.Length, "The number of elements in the output.");
        }
    }

    private static void PrintConstant(SourceWriter writer, string name, long value, string summary)
    {
        writer.Documentation("summary", summary);
        writer.Line($"public const int {name} = {value.ToString(CultureInfo.InvariantCulture)};");
    }
}
