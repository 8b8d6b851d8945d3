using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>Prints the methods that compute tiles: the accumulators, the chain of multiply-adds, the stores.</summary>
internal sealed class RowTileWriter(
    SourceWriter writer,
    Geometry geometry,
    KernelParameters parameters,
    RowTilePlan plan,
    VectorSyntax syntax,
    bool fullyOptimized)
{
    private readonly string _element = geometry.ElementType.Keyword();

    public void Print(TileMethod method)
    {
        writer.Gap();
        PrintHead(method);
        string[] rows = method.HasRows ? ["int firstRow", "int endRow"] : [];
        string[] columns = geometry.HasExtents ? [] : ["int firstColumn", "int endColumn"];
        writer.List($"private static void {method.Name}(", parameters.Declaration([.. rows, .. columns]), ")");
        using (writer.Block())
        {
            if (!method.HasRows)
            {
                PrintColumns(method);
                return;
            }

            using (writer.Block("for (int row = firstRow; row < endRow; row++)"))
            {
                PrintRowLocals(method);
                PrintColumns(method);
            }
        }
    }

    private void PrintHead(TileMethod method)
    {
        string channels = method.Channels == 1 ? "1 output channel" : $"{method.Channels} output channels";
        string columns = plan.Width.IsScalar
            ? Plural(method.Pass.Vectors, "column")
            : $"{Plural(method.Pass.Vectors, "vector")} of {plan.Width.Lanes(geometry.ElementType)} columns";
        string rows = method.MeetsPadding ? ", without the tap rows on the padding above and below" : "";
        writer.Line($"/// <summary>Tiles of {channels} by {columns}: {Plural(method.Channels * method.Pass.Vectors, "accumulator")}{rows}.</summary>");
        if (fullyOptimized)
        {
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        }
    }

    private void PrintRowLocals(TileMethod method)
    {
        Axis height = geometry.Height;
        if (TopName != "row")
        {
            writer.Line($"int top = {Scaled("row", height.Stride)}{(height.PaddingBefore > 0 ? $" - {height.PaddingBefore}" : "")}; // input row of the first tap row");
        }

        if (method.MeetsPadding)
        {
            TapRange.Print(writer, height, parameters.KernelHeight, parameters.InputHeight, TopName, "TapRow");
        }
    }

    // The input row of an output row's first tap.
    private string TopName => geometry.Height is { Stride: 1, PaddingBefore: 0 } ? "row" : "top";

    private void PrintColumns(TileMethod method)
    {
        ColumnPass pass = method.Pass;
        switch (pass.Range)
        {
            case { Count: 1 } single:
                writer.Gap();
                writer.Comment($"Columns {single.First} up to {single.First + pass.Columns}.");
                PrintTile(method, $"{single.First}", $"{(long)single.First * geometry.Width.Stride - geometry.Width.PaddingBefore}");
                break;
            case { } range:
                using (writer.Block(
                    $"for (int column = {range.First}; column < {range.First + range.Count * pass.Columns}; column{Step(pass.Columns)})"))
                {
                    PrintTile(method, "column", PrintLeft());
                }

                break;
            case null when pass.Columns == 1:
                using (writer.Block("for (int column = firstColumn; column < endColumn; column++)"))
                {
                    PrintTile(method, "column", PrintLeft());
                }

                break;
            case null:
                using (writer.Block($"for (int next = firstColumn; next < endColumn; next += {pass.Columns})"))
                {
                    writer.Comment("The last tile is moved back to end at the last column; what it computes twice is the same both times.");
                    writer.Line($"int column = Math.Min(next, endColumn - {pass.Columns});");
                    PrintTile(method, "column", PrintLeft());
                }

                break;
        }
    }

    // The input column of an output column's first tap.
    private string PrintLeft()
    {
        Axis width = geometry.Width;
        if (width is { Stride: 1, PaddingBefore: 0 })
        {
            return "column";
        }

        writer.Line($"int left = {Scaled("column", width.Stride)}{(width.PaddingBefore > 0 ? $" - {width.PaddingBefore}" : "")}; // input column of the first tap");
        return "left";
    }

    private void PrintTile(TileMethod method, string column, string left)
    {
        int vectors = method.Pass.Vectors;
        if (method.Pass.Range is not { Count: 1 })
        {
            writer.Gap();
        }

        writer.Comment($"sum<channel>_<vector>: each chain starts from {(geometry.HasBias ? "its channel's bias" : "zero")}.");
        for (int channel = 0; channel < method.Channels; channel++)
        {
            for (int vector = 0; vector < vectors; vector++)
            {
                string start = !geometry.HasBias
                    ? syntax.Zero
                    : vector == 0
                        ? syntax.Broadcast(VectorSyntax.Element("bias", channel))
                        : Accumulator(channel, 0);
                writer.Line($"{syntax.Type} {Accumulator(channel, vector)} = {start};");
            }
        }

        writer.Gap();
        PrintChain(method, left);
        writer.Gap();
        PrintStores(method, column);
    }

    private void PrintChain(TileMethod method, string left)
    {
        int channels = geometry.InChannelsPerGroup;
        if (method.Unrolling == Unrolling.Chain || channels == 1)
        {
            for (int channel = 0; channel < channels; channel++)
            {
                PrintInputChannel(method, left, $"{channel}");
            }

            return;
        }

        using (writer.Block($"for (int channel = 0; channel < {parameters.InChannelsPerGroup}; channel++)"))
        {
            PrintInputChannel(method, left, "channel");
        }
    }

    private void PrintInputChannel(TileMethod method, string left, string channel)
    {
        int rows = geometry.Height.Kernel;
        if (method.Unrolling >= Unrolling.Channel || (rows == 1 && !method.MeetsPadding))
        {
            for (int tapRow = 0; tapRow < rows; tapRow++)
            {
                writer.Gap();
                if (rows > 1 || (method.Unrolling == Unrolling.Chain && geometry.InChannelsPerGroup > 1))
                {
                    string place = method.Unrolling == Unrolling.Chain && geometry.InChannelsPerGroup > 1 ? $"Input channel {channel}, tap row {tapRow}." : $"Tap row {tapRow}.";
                    writer.Comment(place);
                }

                using (writer.Block())
                {
                    PrintTapRow(method, left, channel, $"{tapRow}");
                }
            }

            return;
        }

        string head = method.MeetsPadding
            ? "for (int tapRow = firstTapRow; tapRow < endTapRow; tapRow++)"
            : $"for (int tapRow = 0; tapRow < {parameters.KernelHeight}; tapRow++)";
        using (writer.Block(head))
        {
            PrintTapRow(method, left, channel, "tapRow");
        }
    }

    private void PrintTapRow(TileMethod method, string left, string channel, string tapRow)
    {
        string inputRow = SumOf(method.HasRows ? TopName : "0", ProductOf(tapRow, $"{geometry.Height.Dilation}"));
        string line = SumOf(ProductOf(channel, parameters.InputPlane), ProductOf(inputRow, parameters.InputWidth), left);
        string taps = SumOf(ProductOf(channel, parameters.TapsPerChannel), ProductOf(tapRow, parameters.KernelWidth));
        writer.Line($"ref {_element} line = ref {VectorSyntax.Element("input", line)};");
        writer.Line($"ref {_element} taps = ref {VectorSyntax.Element("weights", taps)};");
        writer.Line($"{syntax.Type} {string.Join(", ", Enumerable.Range(0, method.Pass.Vectors).Select(Input))}, weight;");
        if (method.Unrolling > Unrolling.Tap || geometry.Width.Kernel == 1)
        {
            for (int tap = 0; tap < geometry.Width.Kernel; tap++)
            {
                writer.Gap();
                if (geometry.Width.Kernel > 1)
                {
                    writer.Comment($"Tap {tap}.");
                }

                PrintTap(method, "line", "taps", tap);
            }

            return;
        }

        writer.Gap();
        using (writer.Block($"for (int tap = 0; tap < {parameters.KernelWidth}; tap++)"))
        {
            writer.Line($"ref {_element} place = ref Unsafe.Add(ref line, {ProductOf("tap", $"{geometry.Width.Dilation}")});");
            writer.Line($"ref {_element} tapWeights = ref Unsafe.Add(ref taps, tap);");
            PrintTap(method, "place", "tapWeights", 0);
        }
    }

    private void PrintTap(TileMethod method, string line, string taps, int tap)
    {
        for (int vector = 0; vector < method.Pass.Vectors; vector++)
        {
            int offset = tap * geometry.Width.Dilation + method.Pass.Offsets[vector] * geometry.Width.Stride;
            writer.Line($"{Input(vector)} = {syntax.Load(line, offset, geometry.Width.Stride)};");
        }

        for (int channel = 0; channel < method.Channels; channel++)
        {
            string offset = SumOf(channel == 0 ? "0" : ProductOf($"{channel}", parameters.FilterLength), $"{tap}");
            writer.Line($"weight = {syntax.Broadcast(VectorSyntax.Element(taps, offset))};");
            for (int vector = 0; vector < method.Pass.Vectors; vector++)
            {
                string sum = Accumulator(channel, vector);
                writer.Line($"{sum} = {syntax.MultiplyAdd(Input(vector), "weight", sum)};");
            }
        }
    }

    private void PrintStores(TileMethod method, string column)
    {
        string place = SumOf(method.HasRows ? ProductOf("row", parameters.OutputWidth) : "0", column);
        string target = "output";
        if (place != "0")
        {
            writer.Line($"ref {_element} target = ref Unsafe.Add(ref output, {place});");
            target = "target";
        }

        for (int channel = 0; channel < method.Channels; channel++)
        {
            for (int vector = 0; vector < method.Pass.Vectors; vector++)
            {
                string offset = SumOf(channel == 0 ? "0" : ProductOf($"{channel}", parameters.OutputPlane), $"{method.Pass.Offsets[vector]}");
                writer.Line(syntax.Store(Accumulator(channel, vector), target, offset));
            }
        }
    }

    private static string Accumulator(int channel, int vector) => $"sum{channel}_{vector}";

    private static string Input(int vector) => $"x{vector}";

    private static string Step(int columns) => columns == 1 ? "++" : $" += {columns}";

    private static string Scaled(string name, int stride) => stride == 1 ? name : $"{name} * {stride}";

    private static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string SumOf(params string[] terms)
    {
        string[] kept = terms.Where(term => term != "0").ToArray();
        return kept.Length == 0 ? "0" : string.Join(" + ", kept);
    }

    private static string ProductOf(string left, string right)
    {
        if (left == "0" || right == "0")
        {
            return "0";
        }

        return left == "1" ? right : right == "1" ? left : $"{Factor(left)} * {right}";
    }

    private static string Factor(string term) => term.Contains(" + ") ? $"({term})" : term;
}
