using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.ChannelVector;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.ChannelVector;

/// <summary>Prints the methods that compute tiles of columns by vectors of output channels.</summary>
internal sealed class ChannelTileWriter(
    SourceWriter writer,
    ChannelVectorPlan plan,
    KernelModel model,
    KernelParameters parameters,
    PhaseSyntax walks,
    ChannelTilePlan tiles)
{
    private readonly Geometry _geometry = plan.Geometry;
    private readonly VectorSyntax _syntax = new(tiles.Width, plan.Geometry.Formats.Accumulator);
    private readonly int _lanes = tiles.Width.Lanes(plan.Geometry.Formats.Accumulator);

    private bool HasRows => _geometry.Rank > 1;

    private bool HasSlices => _geometry.Rank > 2;

    private Finish Finish => model.Operator.Finish;

    private bool IsChunked => plan.IsChunked(tiles);

    // The distance from one column of a tile to the next where it is stored.
    private string StorePitch => tiles.Slab is { StoresDirectly: true } ? parameters.OutputColumnPitch : $"BlockChannels{tiles.Width.Bits}";

    public void Print(ChannelTileMethod method)
    {
        writer.Gap();
        PrintDocumentation(method);
        bool isShared = method.Places != ChannelTilePlaces.None;
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        string[] slices = HasSlices ? ["int front", "int firstTapSlice", "int endTapSlice"] : [];
        string[] rows = HasRows ? ["int top", "int firstTapRow", "int endTapRow"] : [];
        string[] columns = isShared ? ["int inputColumn"] : method.KnownColumn is null ? ["int left"] : [];
        string[] channels = IsChunked ? ["int firstChannel", "int endChannel"] : [];
        writer.List(
            $"private static void {method.Name}{(isShared ? "<TPlace>" : "")}(", parameters.Declaration([.. slices, .. rows, .. columns, .. channels]), ")");
        using (writer.Block())
        {
            PrintStart(method);
            writer.Gap();
            if (method.MeetsInput)
            {
                new ChannelChainWriter(writer, plan, parameters, walks, tiles).Print(method);
                writer.Gap();
            }

            PrintEnd(method);
        }
    }

    private void PrintDocumentation(ChannelTileMethod method)
    {
        string vectors = tiles.Vectors == 1 ? $"1 vector of {_lanes}" : $"{tiles.Vectors} vectors of {_lanes}";
        string place = method.KnownColumn is int known
            ? $"the tile at column {known}"
            : method.Border == ChannelTileBorder.LookedUp ? "a tile that may have taps outside the image" : "a tile";
        string padding = method.Border != ChannelTileBorder.Known
            ? ""
            : _geometry.PaddingMode == PaddingMode.Zeros ? ", skipping taps outside the image" : ", taking taps outside the image from inside it";
        string columns = method.Columns == 1 ? "1 column" : $"{method.Columns} columns";
        writer.Documentation(
            "summary",
            $"Computes {place}: {columns} by {vectors} output channels, {Description.Accumulators(method.Columns * tiles.Vectors)}{padding}.");
        if (method.Places != ChannelTilePlaces.None)
        {
            writer.Documentation(
                "typeparam name=\"TPlace\"",
                "Where the tile is in its row. The method is compiled once for each place, without the taps that fall outside the image there.");
        }
    }

    private void PrintStart(ChannelTileMethod method)
    {
        string start = _geometry.HasBias ? "its channel's bias" : "zero";
        writer.Comment(IsChunked
            ? $"sum<column>_<vector>: each chain starts from {start}, or goes on from the sum of the previous input channels."
            : $"sum<column>_<vector>: each chain starts from {start}.");
        _syntax.PrintAccumulators(writer, method.Columns, tiles.Vectors, ChannelTapWriter.Sum, (column, vector) => !_geometry.HasBias
            ? _syntax.Zero
            : column == 0 ? _syntax.Load("bias", Expression.Number(vector * _lanes)) : ChannelTapWriter.Sum(0, vector));
        if (!IsChunked)
        {
            return;
        }

        using (writer.Block("if (firstChannel > 0)"))
        {
            foreach ((int column, VectorGroup group) in Groups(method, isSingle: false))
            {
                writer.Line(_syntax.LoadAdjacent([.. Sums(column, group)], "output", Offset(column, group)));
            }
        }
    }

    private void PrintEnd(ChannelTileMethod method)
    {
        if (IsChunked && Finish != Finish.None)
        {
            using (writer.Block("if (endChannel < InChannelsPerGroup)"))
            {
                writer.Comment("The sums are put aside until the other tiles have used these weights, too.");
                PrintStores(method, Finish.None);
                writer.Line("return;");
            }

            writer.Gap();
        }

        writer.Comment(IsChunked && Finish == Finish.None
            ? "The sums are stored column by column, each with the block's channels contiguous."
            : "The chains are complete. They are stored column by column, each with the block's channels contiguous.");
        PrintStores(method, Finish);
    }

    private void PrintStores(ChannelTileMethod method, Finish finish)
    {
        foreach ((int column, VectorGroup group) in Groups(method, isSingle: finish != Finish.None))
        {
            string residual = _syntax.Load("residual", Offset(column, group));
            IEnumerable<string> values = Sums(column, group).Select(sum => FinishSyntax.Apply(finish, sum, residual, parameters.AccumulatorElement));
            writer.Line(_syntax.StoreAdjacent([.. values], "output", Offset(column, group)));
        }
    }

    // A finished sum is a longer expression, so it is stored by itself.
    private IEnumerable<(int Column, VectorGroup Group)> Groups(ChannelTileMethod method, bool isSingle) =>
        from column in Enumerable.Range(0, method.Columns)
        from vectors in isSingle
            ? Enumerable.Range(0, tiles.Vectors).Select(vector => new VectorGroup(vector, 1))
            : VectorGroup.Split([.. Enumerable.Range(0, tiles.Vectors).Select(vector => vector * _lanes)], _lanes)
        select (column, vectors);

    private static IEnumerable<string> Sums(int column, VectorGroup group) =>
        Enumerable.Range(group.First, group.Count).Select(vector => ChannelTapWriter.Sum(column, vector));

    private string Offset(int column, VectorGroup group) =>
        Expression.Sum(Expression.Product(Expression.Number(column), StorePitch), Expression.Number(group.First * _lanes));
}
