using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>
/// Prints the columns at the edges: one at a time, with each tap outside the input either skipped or read from elsewhere in the input.
/// </summary>
internal sealed class EdgeWriter(
    SourceWriter writer, Geometry geometry, KernelModel model, KernelParameters parameters, PhasePlan phase, PhaseSyntax walks, ShareSyntax share)
{
    private readonly TapRange _slices = walks.Slices;
    private readonly TapRange _rows = walks.Rows;
    private readonly TapRange _columns = walks.Columns;

    /// <summary>Whether its methods take a range of slices.</summary>
    public static bool HasSlices(Geometry geometry, ShareSyntax share) => share.Exists && geometry.Rank == 3;

    /// <summary>Whether its methods take a range of rows.</summary>
    public static bool HasRows(Geometry geometry, PhasePlan phase, ShareSyntax share) => phase.MaskedRows is not null || (share.Exists && geometry.Rank == 2);

    public void Print(string name, int channels)
    {
        writer.Gap();
        writer.Documentation("summary", $"Computes single columns of {(channels == 1 ? "1 output channel" : $"{channels} output channels")}.");
        if (model.Platform.HasVectors)
        {
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        }

        bool hasSlices = HasSlices(geometry, share);
        bool hasRows = HasRows(geometry, phase, share);
        string[] slices = hasSlices ? ["int firstSlice", "int endSlice"] : [];
        string[] rows = hasRows ? ["int firstRow", "int endRow"] : [];
        writer.List($"private static void {name}(", parameters.Declaration(["int firstColumn", "int endColumn", .. slices, .. rows]), ")");
        using (writer.Block())
        {
            var loops = new Stack<IDisposable>();
            if (geometry.Rank > 2)
            {
                loops.Push(writer.Block(hasSlices
                    ? "for (int slice = firstSlice; slice < endSlice; slice++)"
                    : $"for (int slice = 0; slice < {walks.Depth.Outputs}; slice++)"));
                writer.Line($"int front = {walks.Depth.OriginOf("slice")}; // input slice of the first tap slice");
                _slices.PrintLocals(writer);
            }

            if (geometry.Rank > 1)
            {
                loops.Push(writer.Block(hasRows
                    ? "for (int row = firstRow; row < endRow; row++)"
                    : $"for (int row = 0; row < {walks.Height.Outputs}; row++)"));
                writer.Line($"int top = {walks.Height.OriginOf("row")}; // input row of the first tap row");
                _rows.PrintLocals(writer);
            }

            loops.Push(writer.Block("for (int column = firstColumn; column < endColumn; column++)"));
            writer.Line($"int left = {walks.Width.OriginOf("column")}; // input column of the first tap");
            _columns.PrintLocals(writer);
            PrintColumn(channels);
            while (loops.Count > 0)
            {
                loops.Pop().Dispose();
            }
        }
    }

    private void PrintColumn(int channels)
    {
        writer.Gap();
        writer.Comment($"sum<channel>: each chain starts from {(geometry.HasBias ? "its channel's bias" : "zero")}.");
        for (int channel = 0; channel < channels; channel++)
        {
            writer.Line($"{parameters.AccumulatorElement} sum{channel} = {(geometry.HasBias ? VectorSyntax.Element("bias", channel) : "0")};");
        }

        writer.Gap();
        PrintChain(channels);
        writer.Gap();
        new StorePlace(writer, geometry, model, parameters, walks).PrintTargets("column");
        for (int channel = 0; channel < channels; channel++)
        {
            string offset = Expression.Product(Expression.Number(channel), parameters.OutputChannelPitch);
            string value = FinishSyntax.Apply(model.Operator.Finish, $"sum{channel}", VectorSyntax.Element("residualTarget", offset), parameters.AccumulatorElement);
            writer.Line($"{VectorSyntax.Element("target", offset)} = {value};");
        }
    }

    private void PrintChain(int channels)
    {
        var loops = new Stack<IDisposable>();
        loops.Push(writer.Block("for (int channel = 0; channel < InChannelsPerGroup; channel++)"));
        string slice = "0";
        if (geometry.Rank > 2)
        {
            loops.Push(writer.Block($"for (int tapSlice = {_slices.First}; tapSlice < {_slices.End}; tapSlice++)"));
            slice = "tapSlice";
        }

        string row = "0";
        if (geometry.Rank > 1)
        {
            loops.Push(writer.Block($"for (int tapRow = {_rows.First}; tapRow < {_rows.End}; tapRow++)"));
            row = "tapRow";
        }

        writer.Line($"ref {parameters.InputElement} line = ref {VectorSyntax.Element("input", LinePlace.Input(geometry, parameters, "channel", _slices, slice, _rows, row, meetsPadding: true))};");
        writer.Line($"ref {parameters.WeightElement} taps = ref {VectorSyntax.Element("weights", walks.WeightsAt("channel", slice, row))};");
        using (writer.Block($"for (int tap = {_columns.First}; tap < {_columns.End}; tap++)"))
        {
            writer.Comment("The tap's input, and each channel's weight.");
            writer.Line($"{parameters.InputElement} x = {VectorSyntax.Element("line", Expression.Product(_columns.InputAt("tap", meetsPadding: true), parameters.InputColumnPitch))};");
            string weight = Expression.Product("tap", phase.Width.WeightStep);
            for (int channel = 0; channel < channels; channel++)
            {
                string place = Expression.Sum(weight, Expression.Product(Expression.Number(channel), "WeightOutputPitch"));
                writer.Line($"sum{channel} = Lanes.MultiplyAdd(x, Unsafe.Add(ref taps, {place}), sum{channel});");
            }
        }

        while (loops.Count > 0)
        {
            loops.Pop().Dispose();
        }
    }
}
