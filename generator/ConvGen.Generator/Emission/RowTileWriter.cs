using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission;

/// <summary>Prints the methods that compute tiles: the accumulators, the chain of multiply-adds, the stores.</summary>
internal sealed class RowTileWriter(
    SourceWriter writer,
    Geometry geometry,
    KernelModel model,
    KernelParameters parameters,
    PhasePlan phase,
    PhaseSyntax walks,
    RowTilePlan plan,
    VectorSyntax syntax,
    ShareSyntax share)
{
    private readonly TapRange _slices = walks.Slices;
    private readonly TapRange _rows = walks.Rows;

    private int Taps => phase.Depth.Taps * phase.Height.Taps * phase.Width.Taps;

    private int ColumnPitch => geometry.Layout == TensorLayout.ChannelsFirst ? 1 : geometry.InChannels;

    // The distance, in elements, from one lane's input to the next lane's.
    private int LaneStep => phase.Width.InputStep * ColumnPitch;

    public void Print(TileMethod method)
    {
        writer.Gap();
        PrintHead(method);
        string[] scratch = plan.UsesScratch ? [$"ref {parameters.AccumulatorElement} scratch"] : [];
        string[] slices = method.HasSlices ? ["int firstSlice", "int endSlice"] : [];
        string[] rows = method.HasRows ? ["int firstRow", "int endRow"] : [];
        string[] columns = geometry.HasExtents ? [] : ["int firstColumn", "int endColumn"];
        writer.List($"private static void {method.Name}(", parameters.Declaration([.. scratch, .. slices, .. rows, .. columns, .. share.Parameters]), ")");
        using (writer.Block())
        {
            var loops = new Stack<IDisposable>();
            if (method.HasSlices)
            {
                loops.Push(writer.Block("for (int slice = firstSlice; slice < endSlice; slice++)"));
                PrintOrigin(method, "front", "slice", phase.Depth, walks.Depth, "input slice of the first tap slice");
                PrintRange(method, _slices);
            }

            if (method.HasRows)
            {
                if (method.Rows == 1)
                {
                    loops.Push(writer.Block("for (int row = firstRow; row < endRow; row++)"));
                }
                else
                {
                    loops.Push(writer.Block($"for (int next = firstRow; next < endRow; next += {method.Rows})"));
                    writer.Comment("The last tile is moved back so that it ends at the last row. Rows computed twice get the same result both times.");
                    writer.Line($"int row = Math.Min(next, endRow - {method.Rows});");
                }

                PrintOrigin(method, "top", "row", phase.Height, walks.Height, "input row of the first tap row");
                PrintRange(method, _rows);
            }

            PrintColumns(method);
            while (loops.Count > 0)
            {
                loops.Pop().Dispose();
            }
        }
    }

    private void PrintHead(TileMethod method)
    {
        string columns = plan.Width.IsScalar
            ? Plural(method.Pass.Vectors, "column")
            : $"{Plural(method.Pass.Vectors, "vector")} of {plan.Width.Lanes(geometry.Formats.Accumulator)} columns";
        string border = !method.MeetsPadding
            ? ""
            : geometry.PaddingMode == PaddingMode.Zeros
                ? ", skipping tap rows outside the image"
                : ", taking tap rows outside the image from inside it";
        string rows = method.Rows == 1 ? "" : $" by {method.Rows} rows";
        string masked = method.Pass.IsMasked ? ", masking off taps to the left or right of the image" : "";
        writer.Documentation(
            "summary", $"Computes tiles of {Plural(method.Channels, "output channel")}{rows} by {columns}: {Plural(method.Channels * method.Rows * method.Pass.Vectors, "accumulator")}{border}{masked}.");
        if (model.Platform.HasVectors)
        {
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        }
    }

    private void PrintOrigin(TileMethod method, string name, string output, Walk walk, WalkSyntax syntax, string meaning)
    {
        if (MeetsInput(method))
        {
            writer.Line($"int {name} = {syntax.OriginOf(output)}; // {meaning}");
        }
    }

    private void PrintRange(TileMethod method, TapRange range)
    {
        if (method.MeetsPadding && MeetsInput(method))
        {
            range.PrintLocals(writer);
        }
    }

    private void PrintColumns(TileMethod method)
    {
        ColumnPass pass = method.Pass;
        switch (pass.Range)
        {
            case { Count: 1 } single:
                writer.Gap();
                using (share.PrintUnsplit(writer))
                {
                    writer.Comment($"Columns [{single.First}, {single.First + pass.Columns}).");
                    PrintTile(method, Expression.Number(single.First));
                }

                break;
            case { } range:
                (string First, string End) all = (Expression.Number(range.First), Expression.Number(range.First + (range.Count * pass.Columns)));
                using (share.PrintSpaceLoop(writer, "column", all, pass.Columns))
                {
                    PrintTile(method, "column");
                }

                break;
            case null when pass.Columns == 1:
                using (writer.Block("for (int column = firstColumn; column < endColumn; column++)"))
                {
                    PrintTile(method, "column");
                }

                break;
            case null:
                using (writer.Block($"for (int next = firstColumn; next < endColumn; next += {pass.Columns})"))
                {
                    writer.Comment("The last tile is moved back so that it ends at the last column. Columns computed twice get the same result both times.");
                    writer.Line($"int column = Math.Min(next, endColumn - {pass.Columns});");
                    PrintTile(method, "column");
                }

                break;
        }
    }

    private void PrintTile(TileMethod method, string column)
    {
        string left = PrintLeft(column);
        if (method.Pass.Range is not { Count: 1 })
        {
            writer.Gap();
        }

        PrintMasks(method.Pass);
        // A tile has several rows only if it has a single channel, so one number identifies either.
        string what = method.Rows == 1 ? "channel" : "row";
        writer.Comment($"sum<{what}>_<vector>: each chain starts from {(geometry.HasBias ? "its channel's bias" : "zero")}.");
        for (int line = 0; line < method.Channels * method.Rows; line++)
        {
            for (int vector = 0; vector < method.Pass.Vectors; vector++)
            {
                int first = method.Rows == 1 ? line : 0;
                string start = !geometry.HasBias
                    ? syntax.Zero
                    : vector == 0 && line == first
                        ? syntax.Broadcast(VectorSyntax.Element("bias", first))
                        : Accumulator(first, 0);
                writer.Line($"{syntax.Type} {Accumulator(line, vector)} = {start};");
            }
        }

        if (MeetsInput(method))
        {
            writer.Gap();
            PrintChain(method, left);
        }

        writer.Gap();
        PrintStores(method, column);
    }

    // The column of the first element that a tile reads from an input row: in a backward walk, that of its last tap. If the number of taps is known
    // only at run time, it is that of the first tap, and only a tap may add it, because an output without taps has no position in the input.
    private string PrintLeft(string column)
    {
        string lowest = Expression.Number(walks.Width.HasUnknownTaps ? 0 : phase.Width.LowestTap);
        string place = Expression.Product(Expression.Sum(walks.Width.OriginOf(column), lowest), parameters.InputColumnPitch);
        if (Taps == 0 || place == column || long.TryParse(place, out _) || column != "column")
        {
            return place;
        }

        writer.Line($"int left = {place}; // the tile's offset in an input row");
        return "left";
    }

    // Goes through the input rows. Each one is used for all output rows that have a tap on it, so every output meets its tap rows in order.
    private void PrintRowsChain(TileMethod method, string left)
    {
        Walk height = phase.Height;
        IEnumerable<IGrouping<int, (int Row, int Tap)>> met =
            from row in Enumerable.Range(0, method.Rows)
            from tap in Enumerable.Range(0, height.Taps)
            group (row, tap) by (row * height.InputStep) + (tap * height.TapStep) into inputRow
            orderby inputRow.Key
            select inputRow;
        foreach (IGrouping<int, (int Row, int Tap)> inputRow in met)
        {
            writer.Gap();
            writer.Comment($"Input row {inputRow.Key}.");
            using (writer.Block())
            {
                string place = Expression.Sum(Expression.Product(Expression.Sum("top", Expression.Number(inputRow.Key)), parameters.InputRowPitch), left);
                writer.Line($"ref {parameters.InputElement} line = ref {VectorSyntax.Element("input", place)};");
                writer.Line($"{syntax.Type} {string.Join(", ", UsedVectors(method).Select(Input).Append("weight"))};");
                for (int tap = 0; tap < phase.Width.Taps; tap++)
                {
                    writer.Gap();
                    writer.Comment($"Tap {tap}.");

                    int[] vectors = PrintLoads(method, "line", tap, (tap * phase.Width.TapStep) - phase.Width.LowestTap);
                    foreach ((int row, int tapRow) in inputRow)
                    {
                        string weight = Expression.Sum(
                            walks.WeightsAt("0", "0", Expression.Number(tapRow)), Expression.Number((long)tap * phase.Width.WeightStep));
                        writer.Line($"weight = {syntax.Broadcast(VectorSyntax.Element("weights", weight))};");
                        PrintMultiplyAdds(method, vectors, tap, row);
                    }
                }
            }
        }
    }

    private void PrintChain(TileMethod method, string left)
    {
        if (method.Rows > 1)
        {
            PrintRowsChain(method, left);
            return;
        }

        if (method.Unrolling == Unrolling.Chain || geometry.InChannelsPerGroup == 1)
        {
            for (int channel = 0; channel < geometry.InChannelsPerGroup; channel++)
            {
                PrintInputChannel(method, left, Expression.Number(channel));
            }

            return;
        }

        using (writer.Block("for (int channel = 0; channel < InChannelsPerGroup; channel++)"))
        {
            PrintInputChannel(method, left, "channel");
        }
    }

    private void PrintInputChannel(TileMethod method, string left, string channel)
    {
        bool isLoop = geometry.Rank > 2
            && (method.MeetsPadding || walks.Depth.HasUnknownTaps || (method.Unrolling < Unrolling.Channel && phase.Depth.Taps > 1));
        if (isLoop)
        {
            using (writer.Block($"for (int tapSlice = {First(method, _slices)}; tapSlice < {End(method, _slices, walks.Depth)}; tapSlice++)"))
            {
                PrintTapSlice(method, left, channel, "tapSlice");
            }

            return;
        }

        for (int tapSlice = 0; tapSlice < phase.Depth.Taps; tapSlice++)
        {
            PrintTapSlice(method, left, channel, Expression.Number(tapSlice));
        }
    }

    private void PrintTapSlice(TileMethod method, string left, string channel, string tapSlice)
    {
        bool isLoop = geometry.Rank > 1
            && (method.MeetsPadding || walks.Height.HasUnknownTaps || (method.Unrolling < Unrolling.TapSlice && phase.Height.Taps > 1));
        if (isLoop)
        {
            using (writer.Block($"for (int tapRow = {First(method, _rows)}; tapRow < {End(method, _rows, walks.Height)}; tapRow++)"))
            {
                PrintTapRow(method, left, channel, tapSlice, "tapRow");
            }

            return;
        }

        for (int tapRow = 0; tapRow < phase.Height.Taps; tapRow++)
        {
            writer.Gap();
            PrintTapRowComment(channel, tapSlice, tapRow);
            using (writer.Block())
            {
                PrintTapRow(method, left, channel, tapSlice, Expression.Number(tapRow));
            }
        }
    }

    private void PrintTapRowComment(string channel, string tapSlice, int tapRow)
    {
        List<string> places = [];
        if (channel != "channel" && geometry.InChannelsPerGroup > 1)
        {
            places.Add($"input channel {channel}");
        }

        if (tapSlice != "tapSlice" && phase.Depth.Taps > 1)
        {
            places.Add($"tap slice {tapSlice}");
        }

        if (phase.Height.Taps > 1)
        {
            places.Add($"tap row {tapRow}");
        }

        if (places.Count > 0)
        {
            string place = string.Join(", ", places);
            writer.Comment($"{char.ToUpperInvariant(place[0])}{place.Substring(1)}.");
        }
    }

    private static string First(TileMethod method, TapRange range) => method.MeetsPadding ? range.First : "0";

    private static string End(TileMethod method, TapRange range, WalkSyntax walk) => method.MeetsPadding ? range.End : walk.Taps;

    private void PrintTapRow(TileMethod method, string left, string channel, string tapSlice, string tapRow)
    {
        string row = LinePlace.Input(geometry, parameters, channel, _slices, tapSlice, _rows, tapRow, method.MeetsPadding);
        string line = walks.Width.HasUnknownTaps ? row : Expression.Sum(row, left);
        writer.Line($"ref {parameters.InputElement} line = ref {VectorSyntax.Element("input", line)};");
        writer.Line($"ref {parameters.WeightElement} taps = ref {VectorSyntax.Element("weights", walks.WeightsAt(channel, tapSlice, tapRow))};");
        writer.Line($"{syntax.Type} {string.Join(", ", UsedVectors(method).Select(Input).Append("weight"))};");
        Walk width = phase.Width;
        if (!walks.Width.HasUnknownTaps && (method.Unrolling > Unrolling.Tap || width.Taps == 1))
        {
            for (int tap = 0; tap < width.Taps; tap++)
            {
                writer.Gap();
                writer.Comment($"Tap {tap}.");

                PrintTap(method, "line", "taps", tap, (tap * width.TapStep) - width.LowestTap, Expression.Number(tap * width.WeightStep));
            }

            return;
        }

        writer.Gap();
        using (writer.Block($"for (int tap = 0; tap < {walks.Width.Taps}; tap++)"))
        {
            string step = Expression.Product("tap", width.TapStep);
            string place = walks.Width.HasUnknownTaps
                ? Expression.Sum(left, Expression.Product(step, parameters.InputColumnPitch))
                : Expression.Product(Expression.Sum(step, Expression.Number(-width.LowestTap)), parameters.InputColumnPitch);
            writer.Line($"ref {parameters.InputElement} place = ref Unsafe.Add(ref line, {place});");
            writer.Line($"ref {parameters.WeightElement} tapWeights = ref Unsafe.Add(ref taps, {Expression.Product("tap", width.WeightStep)});");
            writer.Gap();
            writer.Comment("The tap's inputs, and each channel's weight.");
            PrintTap(method, "place", "tapWeights", tap: 0, inputOffset: 0, weightOffset: "0");
        }
    }

    // All taps of a phase, or of a tile at an edge, may fall outside the image.
    private bool MeetsInput(TileMethod method) => Taps > 0 && UsedVectors(method).Any();

    // The vectors that take part in at least one tap.
    private IEnumerable<int> UsedVectors(TileMethod method) => Enumerable.Range(0, method.Pass.Vectors)
        .Where(vector => !method.Pass.IsMasked || Enumerable.Range(0, phase.Width.Taps).Any(tap => LanesOf(method.Pass, vector, tap) is not (0, 0)));

    // Loads the input vectors of one tap, and returns their indices.
    private int[] PrintLoads(TileMethod method, string line, int tap, int inputOffset)
    {
        // A vector takes no part in a tap if all of its lanes fall outside the image.
        int[] vectors = [.. Enumerable.Range(0, method.Pass.Vectors).Where(vector => LanesOf(method.Pass, vector, tap) is not (0, 0))];
        foreach (int vector in vectors)
        {
            int column = inputOffset + (method.Pass.Offsets[vector] * phase.Width.InputStep);
            writer.Line($"{Input(vector)} = {syntax.Load(line, InputColumns(column), LaneStep, InputColumns(phase.Width.InputStep))};");
        }

        return vectors;
    }

    // The number of elements in the given number of columns.
    private string InputColumns(int columns) => Expression.Product(Expression.Number(columns), parameters.InputColumnPitch);

    // The multiply-adds of one output row with the weight.
    private void PrintMultiplyAdds(TileMethod method, int[] vectors, int tap, int line)
    {
        foreach (int vector in vectors)
        {
            string sum = Accumulator(line, vector);
            string next = syntax.MultiplyAdd(Input(vector), "weight", sum);
            writer.Line(LanesOf(method.Pass, vector, tap) is { } lanes
                ? $"{sum} = {syntax.Select(MaskName(lanes), next, sum)};"
                : $"{sum} = {next};");
        }
    }

    private void PrintTap(TileMethod method, string line, string taps, int tap, int inputOffset, string weightOffset)
    {
        int[] vectors = PrintLoads(method, line, tap, inputOffset);
        for (int channel = 0; channel < method.Channels; channel++)
        {
            string offset = Expression.Sum(Expression.Product(Expression.Number(channel), "WeightOutputPitch"), weightOffset);
            writer.Line($"weight = {syntax.Broadcast(VectorSyntax.Element(taps, offset))};");
            PrintMultiplyAdds(method, vectors, tap, channel);
        }
    }

    private void PrintMasks(ColumnPass pass)
    {
        if (!pass.IsMasked)
        {
            return;
        }

        (int First, int End)[] masks =
        [
            .. from vector in Enumerable.Range(0, pass.Vectors)
               from tap in Enumerable.Range(0, phase.Width.Taps)
               let lanes = LanesOf(pass, vector, tap)
               where lanes is not (null or (0, 0))
               orderby lanes
               select lanes.Value,
        ];
        writer.Comment("A lane takes part in a tap only if the tap falls on the image.");
        foreach ((int First, int End) lanes in masks.Distinct())
        {
            writer.Line($"{syntax.Type} {MaskName(lanes)} = {syntax.Mask(lanes.First, lanes.End)};");
        }
    }

    private static string MaskName((int First, int End) lanes) => $"lanes{lanes.First}To{lanes.End - 1}";

    // The lanes of a masked tile's vector whose inputs fall on the image; null if all do.
    private (int First, int End)? LanesOf(ColumnPass pass, int vector, int tap)
    {
        if (!pass.IsMasked)
        {
            return null;
        }

        int lanes = plan.Width.Lanes(geometry.Formats.Accumulator);
        int column = pass.Range!.First + pass.Offsets[vector];
        int[] met = [.. Enumerable.Range(0, lanes).Where(lane => geometry.InputPlace(geometry.Width, phase.Width.InputAt(column + lane, tap)) is not null)];
        return met.Length == lanes ? null : met.Length == 0 ? (0, 0) : (met[0], met[met.Length - 1] + 1);
    }

    private void PrintStores(TileMethod method, string column)
    {
        if (plan.UsesScratch)
        {
            PrintScratchStores(method);
        }

        new StorePlace(writer, geometry, model, parameters, walks).PrintTargets(column);
        if (plan.UsesScratch)
        {
            PrintCopies(method);
            return;
        }

        // Scalar columns may be non-contiguous too.
        string columnStep = Expression.Product(Expression.Number(phase.Width.OutputStep), parameters.OutputColumnPitch);
        string linePitch = method.Rows == 1 ? parameters.OutputChannelPitch : parameters.OutputRowPitch;
        for (int channel = 0; channel < method.Channels * method.Rows; channel++)
        {
            for (int vector = 0; vector < method.Pass.Vectors; vector++)
            {
                string offset = Expression.Sum(
                    Expression.Product(Expression.Number(channel), linePitch),
                    Expression.Product(Expression.Number(method.Pass.Offsets[vector]), columnStep));
                string residual = syntax.LoadAt("residualTarget", offset);
                string value = FinishSyntax.Apply(model.Operator.Finish, Accumulator(channel, vector), residual, parameters.AccumulatorElement);
                writer.Line(syntax.Store(value, "target", offset));
            }
        }
    }

    private void PrintScratchStores(TileMethod method)
    {
        writer.Comment("The sums go to the scratch buffer first: channel by channel, each with its columns contiguous.");
        for (int channel = 0; channel < method.Channels; channel++)
        {
            for (int vector = 0; vector < method.Pass.Vectors; vector++)
            {
                string offset = Expression.Number((channel * method.Pass.Columns) + method.Pass.Offsets[vector]);
                writer.Line(syntax.Store(Accumulator(channel, vector), "scratch", offset));
            }
        }

        writer.Gap();
    }

    // Column by column, so that the channels of a pixel, which are contiguous in a channels-last layout, are written together.
    private void PrintCopies(TileMethod method)
    {
        string columnStep = Expression.Product(Expression.Number(phase.Width.OutputStep), parameters.OutputColumnPitch);
        using (writer.Block($"for (int i = 0; i < {method.Pass.Columns}; i++)"))
        {
            writer.Line($"ref {parameters.OutputElement} to = ref Unsafe.Add(ref target, {Expression.Product("i", columnStep)});");
            if (model.Operator.Finish.HasResidual)
            {
                writer.Line($"ref {parameters.OutputElement} residualFrom = ref Unsafe.Add(ref residualTarget, {Expression.Product("i", columnStep)});");
            }

            for (int channel = 0; channel < method.Channels; channel++)
            {
                string offset = Expression.Product(Expression.Number(channel), parameters.OutputChannelPitch);
                string from = VectorSyntax.Element("scratch", Expression.Sum("i", Expression.Number(channel * method.Pass.Columns)));
                string value = FinishSyntax.Apply(model.Operator.Finish, from, VectorSyntax.Element("residualFrom", offset), parameters.AccumulatorElement);
                writer.Line($"{VectorSyntax.Element("to", offset)} = {value};");
            }
        }
    }

    private static string Accumulator(int channel, int vector) => $"sum{channel}_{vector}";

    private static string Input(int vector) => $"x{vector}";

    private static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
