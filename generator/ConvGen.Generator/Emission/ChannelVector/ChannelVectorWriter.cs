using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Planning.ChannelVector;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Planning.Threads;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.ChannelVector;

/// <summary>Prints the channel-vector family: the choice of a vector width, the packing of weights, and the loops around the tiles.</summary>
internal sealed class ChannelVectorWriter : FamilyWriter
{
    private readonly ChannelVectorPlan _plan;
    private readonly KernelModel _model;
    private readonly Geometry _geometry;
    private readonly ThreadPlan? _threads;
    private readonly PhaseSyntax _walks;

    public ChannelVectorWriter(ChannelVectorPlan plan, KernelPlan kernel)
    {
        (_plan, _model, _geometry, _threads, Share) = (plan, kernel.Model, plan.Geometry, kernel.Threads, new(kernel.Threads));
        Parameters = new(_geometry, _model.Operator.Finish, [.. plan.Walks.AtRunTime.Select(walk => WalkSyntax.Name(walk.Axis))]);
        _walks = new(_geometry, Parameters, plan.Walks);
    }

    /// <inheritdoc/>
    public override KernelParameters Parameters { get; }

    /// <inheritdoc/>
    public override ShareSyntax Share { get; }

    private string OutChannels => _plan.HasChannelLanes ? "OutChannels" : "OutChannelsPerGroup";

    private bool HasGroups => _plan.Sections.Count > 1;

    /// <inheritdoc/>
    public override IEnumerable<string> Describe() => ChannelVectorDescription.Lines(_plan);

    /// <inheritdoc/>
    public override void PrintConstants(SourceWriter writer)
    {
        foreach (ChannelTilePlan tiles in _plan.Tiles)
        {
            int bits = tiles.Width.Bits;
            writer.Line($"private const int BlockChannels{bits} = {tiles.Channels}; // output channels per block at {bits} bits");
            if (tiles.Blocks > 1)
            {
                writer.Line($"private const int Blocks{bits} = {tiles.Blocks}; // blocks of {(HasGroups ? "a group's" : "the")} output channels");
            }

            writer.Line($"private const int BlockLength{bits} = {_plan.BlockLength(tiles)}; // packed weights per block");
            if (_plan.IsChunked(tiles))
            {
                writer.Line($"private const int ChunkChannels{bits} = {tiles.Chain.ChunkChannels}; // input channels whose weights are used together");
            }

            if (tiles.Slab is { StoresDirectly: false } slab)
            {
                writer.Line($"private const int SlabLength{bits} = {slab.BufferLength}; // finished outputs of a slab");
            }
        }
    }

    /// <inheritdoc/>
    public override void PrintCorrelate(SourceWriter writer, EntryCall call) =>
        writer.List($"Correlate{call.Entry!.Bits}(", Parameters.EntryArguments(References.Whole), ");");

    /// <inheritdoc/>
    public override void PrintForward(SourceWriter writer, EntryCall call) =>
        writer.List($"Forward{call.Entry!.Bits}(", [.. Parameters.EntryArguments(References.Whole), .. call.Share], ");");

    /// <inheritdoc/>
    public override string PackedLength(VectorWidth? entry) => PackedLength(_plan.TilesOf(entry!));

    /// <inheritdoc/>
    public override void PrintPack(SourceWriter writer, VectorWidth? entry) => writer.Line($"Pack{entry!.Bits}(ref weights, ref packed);");

    /// <inheritdoc/>
    public override void PrintMethods(SourceWriter writer)
    {
        foreach (ChannelTilePlan tiles in _plan.Tiles)
        {
            PrintWidth(writer, tiles);
        }
    }

    private string PackedLength(ChannelTilePlan tiles) => Expression.Product(
        Expression.Product(HasGroups ? "Groups" : "1", tiles.Blocks > 1 ? $"Blocks{tiles.Width.Bits}" : "1"), $"BlockLength{tiles.Width.Bits}");

    private void PrintWidth(SourceWriter writer, ChannelTilePlan tiles)
    {
        int bits = tiles.Width.Bits;
        writer.Gap();
        writer.Documentation("summary", $"Computes all {bits}-bit blocks, packing the weights of each block first.");
        writer.List($"private static void Correlate{bits}(", Parameters.EntryDeclaration, ")");
        using (writer.Block())
        {
            writer.Line($"{Parameters.WeightElement}[] scratch = global::System.Buffers.ArrayPool<{Parameters.WeightElement}>.Shared.Rent(BlockLength{bits});");
            writer.Line($"ref {Parameters.WeightElement} packed = ref MemoryMarshal.GetArrayDataReference(scratch);");
            PrintBlocks(writer, tiles, ShareSyntax.None, references =>
            {
                PrintPack(writer, bits, references, "packed");
                PrintBlockCall(writer, bits, references with { Weights = "packed" }, Share.Whole);
            });
            writer.Gap();
            writer.Line($"global::System.Buffers.ArrayPool<{Parameters.WeightElement}>.Shared.Return(scratch);");
        }

        if (_model.IsLayer)
        {
            PrintPackedMethods(writer, tiles);
        }

        new ChannelBlockWriter(writer, _plan, _model, Parameters, _walks, tiles, Share).Print();
    }

    private void PrintPackedMethods(SourceWriter writer, ChannelTilePlan tiles)
    {
        int bits = tiles.Width.Bits;
        string block = Expression.Sum(
            HasGroups ? Expression.Product("group", tiles.Blocks == 1 ? "1" : $"Blocks{bits}") : "0",
            tiles.Blocks == 1 ? "0" : "block");
        string place = Expression.Product(block, $"BlockLength{bits}");
        writer.Gap();
        writer.Documentation("summary", $"Computes all {bits}-bit blocks from packed weights.");
        var parts = new ShareSyntax(_threads, _threads is null ? 1 : tiles.ImageParts);
        writer.List($"private static void Forward{bits}(", [.. Parameters.EntryDeclaration, .. parts.EntryParameters], ")");
        using (writer.Block())
        using (parts.PrintSlabs(writer))
        {
            PrintBlocks(writer, tiles, Share, references =>
            {
                PrintBlockCall(writer, bits, references with { Weights = VectorSyntax.Element("weights", place) }, Share.Arguments);
            });
        }

        writer.Gap();
        writer.Documentation("summary", $"Packs the weights of all {bits}-bit blocks.");
        writer.Line($"private static void Pack{bits}(ref {Parameters.WeightElement} weights, ref {Parameters.WeightElement} packed)");
        using (writer.Block())
        {
            PrintBlocks(writer, tiles, ShareSyntax.None, references => PrintPack(writer, bits, references, VectorSyntax.Element("packed", place)));
        }
    }

    // The loops over groups and blocks. The references point to the parts of the group and the block.
    private void PrintBlocks(SourceWriter writer, ChannelTilePlan tiles, ShareSyntax share, Action<References> printBlock)
    {
        ShareSyntax blockShare = HasGroups ? ShareSyntax.None : share;
        using (HasGroups ? share.PrintChannelLoop(writer, "group", ("0", "Groups")) : null)
        using (tiles.Blocks > 1 ? blockShare.PrintChannelLoop(writer, "block", ("0", $"Blocks{tiles.Width.Bits}")) : null)
        {
            string channel = "0";
            if (tiles.Blocks > 1)
            {
                string start = $"block * BlockChannels{tiles.Width.Bits}";
                channel = "channel";
                writer.Line(_plan.Sections.Channels % tiles.Channels == 0
                    ? $"int channel = {start};"
                    : $"int channel = Math.Min({start}, {OutChannels} - BlockChannels{tiles.Width.Bits}); // the last block ends at the last channel");
            }

            string outChannel = Expression.Sum(HasGroups ? "group * OutChannelsPerGroup" : "0", channel);
            string weights = Expression.Sum(HasGroups ? "group * WeightGroupPitch" : "0", Expression.Product(channel, "WeightOutputPitch"));
            string input = HasGroups ? Expression.Product("group * InChannelsPerGroup", Parameters.InputChannelPitch) : _plan.HasChannelLanes ? channel : "0";
            string output = Expression.Product(outChannel, Parameters.OutputChannelPitch);
            printBlock(new(
                VectorSyntax.Element("input", input),
                VectorSyntax.Element("weights", weights),
                VectorSyntax.Element("bias", outChannel),
                VectorSyntax.Element("residual", output),
                VectorSyntax.Element("output", output)));
        }
    }

    private static void PrintPack(SourceWriter writer, int bits, References references, string packed) => writer.List(
        "ChannelTiles.PackWeights(",
        [
            $"ref {references.Weights}", $"BlockChannels{bits}", "WeightOutputPitch", "InChannelsPerGroup", "WeightInputPitch", "TapsPerChannel", $"ref {packed}",
        ],
        ");");

    private void PrintBlockCall(SourceWriter writer, int bits, References references, string[] share) =>
        writer.List($"Block{bits}(", [.. Parameters.EntryArguments(references), .. share], ");");
}
