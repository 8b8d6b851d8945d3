using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.ChannelVector;

namespace ConvGen.Generator.Emission.ChannelVector;

/// <summary>Prints the method that computes one block of output channels, and the tiles' methods.</summary>
internal sealed class ChannelBlockWriter(
    SourceWriter writer,
    ChannelVectorPlan plan,
    KernelModel model,
    KernelParameters parameters,
    PhaseSyntax walks,
    ChannelTilePlan tiles,
    ShareSyntax share)
{
    public void Print()
    {
        writer.Gap();
        writer.Documentation("summary", "Computes all outputs of one block of output channels.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.List($"private static void Block{tiles.Width.Bits}(", [.. parameters.EntryDeclaration, .. share.Parameters], ")");
        using (writer.Block())
        {
            if (tiles.Slab is { } slab)
            {
                new ChannelSlabWriter(writer, plan, model, parameters, walks, tiles, slab, share).Print();
            }
            else
            {
                new ChannelRunTimeWriter(writer, plan, model, parameters, walks, tiles, share).Print();
            }
        }

        var tileWriter = new ChannelTileWriter(writer, plan, model, parameters, walks, tiles);
        foreach (ChannelTileMethod method in tiles.Methods)
        {
            tileWriter.Print(method);
        }
    }
}
