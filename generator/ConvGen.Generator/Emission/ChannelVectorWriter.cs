using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>Prints the channel-vector family: the choice of a vector width, the packing of weights, and the loops around the tiles.</summary>
internal sealed class ChannelVectorWriter
{
    private const string RowsName = "Rows_";

    private readonly ChannelVectorPlan _plan;
    private readonly KernelModel _model;
    private readonly Geometry _geometry;
    private readonly PhaseSyntax _walks;
    private readonly ShareSyntax _share;
    private readonly ShareSyntax _rowsShare;

    public ChannelVectorWriter(ChannelVectorPlan plan, KernelModel model, ThreadPlan? threads)
    {
        (_plan, _model, _geometry) = (plan, model, plan.Geometry);
        (_share, _rowsShare) = (new(threads), new(threads, plan.Rows.Slabs));
        (string Axis, Walk Walk)[] walks = [("Depth", plan.Depth), ("Height", plan.Height), ("Width", plan.Width)];
        string[] runTimeWalks = [.. walks.Where(walk => walk.Walk.Unknown != WalkUnknown.Nothing).Select(walk => WalkSyntax.Name(walk.Axis))];
        Parameters = new(_geometry, model.Operator.Finish, runTimeWalks);
        _walks = new(_geometry, Parameters, plan.Depth, plan.Height, plan.Width);
    }

    /// <summary>The names that its methods use for the sizes.</summary>
    public KernelParameters Parameters { get; }

    private string OutChannels => _plan.HasChannelLanes ? "OutChannels" : "OutChannelsPerGroup";

    private bool HasGroups => _plan.Sections.Count > 1;

    public void Print(SourceWriter writer)
    {
        var rows = new RowVectorWriter(_plan.Rows, _model, _rowsShare, RowsName);
        foreach (ChannelTilePlan tiles in _plan.Tiles)
        {
            PrintConstants(writer, tiles);
        }

        writer.Gap();
        writer.Documentation("summary", "Correlates one image with weights in the caller's order, packing them block by block.");
        writer.List("public static void Correlate(", Parameters.EntryDeclaration, ")");
        using (writer.Block())
        {
            PrintChoice(
                writer,
                tiles => writer.List($"Correlate{tiles.Width.Bits}(", EntryArguments(), ");"),
                () => PrintRowsCall(writer, rows, _rowsShare.Whole));
        }

        if (_model.IsLayer)
        {
            PrintLayer(writer, rows);
        }

        foreach (ChannelTilePlan tiles in _plan.Tiles)
        {
            PrintWidth(writer, tiles);
        }

        writer.Gap();
        rows.Print(writer);
    }

    private void PrintConstants(SourceWriter writer, ChannelTilePlan tiles)
    {
        int bits = tiles.Width.Bits;
        writer.Line($"private const int BlockChannels{bits} = {tiles.Channels}; // output channels per block at {bits} bits");
        if (tiles.Blocks > 1)
        {
            writer.Line($"private const int Blocks{bits} = {tiles.Blocks}; // blocks of {(HasGroups ? "a group's" : "the")} output channels");
        }

        writer.Line($"private const int BlockLength{bits} = {_plan.BlockLength(tiles)}; // packed weights per block");
    }

    private IReadOnlyList<string> EntryArguments(References? references = null) =>
        Parameters.EntryArguments(references ?? References.Whole);

    // The code for each kind of machine, with vectors along rows last.
    private void PrintChoice(SourceWriter writer, Action<ChannelTilePlan> printChannels, Action printRows)
    {
        bool isFirst = true;
        int last = 0;
        for (int i = 0; i < _plan.Choices.Count; i++)
        {
            last = _plan.Choices[i].Tiles is null ? last : i;
        }

        foreach (ChannelVectorChoice choice in _plan.Choices.Take(last + 1))
        {
            string condition = new VectorSyntax(choice.Machine, _geometry.Formats.Accumulator).Condition;
            using (writer.Block($"{(isFirst ? "if" : "else if")} ({condition})"))
            {
                if (choice.Tiles is { } tiles)
                {
                    printChannels(tiles);
                }
                else
                {
                    printRows();
                }
            }

            isFirst = false;
        }

        using (writer.Block("else"))
        {
            printRows();
        }
    }

    private void PrintRowsCall(SourceWriter writer, RowVectorWriter rows, string[] share)
    {
        // The row-vector methods may take sizes as parameters that are constants here.
        IEnumerable<string> sizes = _geometry.HasExtents && !_plan.Rows.Geometry.HasExtents ? Parameters.Extents : Parameters.SizeArguments;
        writer.List($"{rows.EntryName}(", [.. Parameters.ReferencesTo(References.Whole), .. sizes, .. share], ");");
    }

    private void PrintLayer(SourceWriter writer, RowVectorWriter rows)
    {
        writer.Gap();
        writer.Documentation("summary", "Correlates one image with packed weights.");
        writer.List("public static void Forward(", [.. Parameters.EntryDeclaration, .. _share.Parameters], ")");
        using (writer.Block())
        {
            PrintChoice(
                writer,
                tiles => writer.List($"Forward{tiles.Width.Bits}(", [.. EntryArguments(), .. _share.Arguments], ");"),
                () => PrintRowsCall(writer, rows, _share.Exists ? _share.Arguments : _rowsShare.Whole));
        }

        writer.Gap();
        writer.Documentation("summary", "Gets the number of elements that the packed weights take up on this machine.");
        writer.Line("public static int PackedLength()");
        using (writer.Block())
        {
            PrintChoice(
                writer,
                tiles => writer.Line($"return {PackedLength(tiles)};"),
                () => writer.Line("return WeightLength; // not packed"));
        }

        writer.Gap();
        writer.Documentation(
            "summary", "Packs the weights for this machine's kernel: for each block, input channel and tap, the weights of the block's output channels are contiguous.");
        writer.Line($"public static void Pack(ref {Parameters.WeightElement} weights, ref {Parameters.WeightElement} packed)");
        using (writer.Block())
        {
            PrintChoice(
                writer,
                tiles => writer.Line($"Pack{tiles.Width.Bits}(ref weights, ref packed);"),
                () => writer.Line("MemoryMarshal.CreateSpan(ref weights, WeightLength).CopyTo(MemoryMarshal.CreateSpan(ref packed, WeightLength));"));
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
                PrintBlockCall(writer, bits, references with { Weights = "packed" }, _share.Whole);
            });
            writer.Gap();
            writer.Line($"global::System.Buffers.ArrayPool<{Parameters.WeightElement}>.Shared.Return(scratch);");
        }

        if (_model.IsLayer)
        {
            PrintPackedMethods(writer, tiles);
        }

        new ChannelBlockWriter(writer, _plan, _model, Parameters, _walks, tiles, _share).Print();
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
        writer.List($"private static void Forward{bits}(", [.. Parameters.EntryDeclaration, .. _share.Parameters], ")");
        using (writer.Block())
        {
            PrintBlocks(writer, tiles, _share, references =>
            {
                PrintBlockCall(writer, bits, references with { Weights = VectorSyntax.Element("weights", place) }, _share.Arguments);
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
        writer.List($"Block{bits}(", [.. EntryArguments(references), .. share], ");");
}
