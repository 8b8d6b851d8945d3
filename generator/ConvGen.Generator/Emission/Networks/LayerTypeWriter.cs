using ConvGen.Generator.Emission.Contracts;
using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model.Networks;

namespace ConvGen.Generator.Emission.Networks;

/// <summary>Prints the constants of a layer that has no kernel: the shape of its image.</summary>
internal static class LayerTypeWriter
{
    public static void Print(SourceWriter writer, NetworkLayer layer)
    {
        using (writer.Block($"partial {layer.Type.Innermost.Keyword} {layer.Type.Innermost.Identifier}"))
        {
            ConstantWriter.Print(writer, new LayerContract(layer.Operator.Output).Constants);
        }
    }
}
