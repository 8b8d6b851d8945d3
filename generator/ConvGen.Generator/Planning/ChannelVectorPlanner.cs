using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning;

/// <summary>Plans tiles of columns by vectors of output channels, and chooses between them and vectors along rows.</summary>
internal sealed class ChannelVectorPlanner
{
    /// <summary>The maximum number of border tiles with separate methods.</summary>
    private const int MostKnownBorders = 3;

    private readonly Geometry _declared;
    private readonly RowVectorPlan _rows;
    private readonly TargetPlatform _platform;
    private readonly Geometry _geometry;
    private readonly ChannelSections _sections;
    private readonly Walk _depth;
    private readonly Walk _height;
    private readonly Walk _width;
    private readonly IReadOnlyList<ChannelTilePlan> _fastestOfEachWidth;

    private ChannelVectorPlanner(Geometry declared, RowVectorPlan rows, TargetPlatform platform)
    {
        (_declared, _rows, _platform) = (declared, rows, platform);
        _geometry = rows.IsFlattened ? RowVectorPlanner.Flatten(declared) : declared;
        _sections = ChannelSections.Of(_geometry);
        (_depth, _height, _width) = (WalkOf(_geometry.Depth), WalkOf(_geometry.Height), WalkOf(_geometry.Width));
        _fastestOfEachWidth = [.. VectorWidth.All.Where(width => !width.IsScalar).Select(width => Fastest(Candidates(width))).OfType<ChannelTilePlan>()];
    }

    private bool HasKnownColumns => _geometry.HasExtents && _width.Unknown == WalkUnknown.Nothing;

    // The number of columns in a row, or in one phase's part of it.
    private double Columns => _geometry.Width.OutputExtent is long columns ? (double)columns / _width.OutputStep : Machine.NominalExtent;

    private double Rows =>
        (_geometry.Height.OutputExtent ?? Machine.NominalExtent) * (double)(_geometry.Depth.OutputExtent ?? (_geometry.Rank > 2 ? Machine.NominalExtent : 1));

    /// <summary>Creates a planner, or returns null if no tiles support the geometry.</summary>
    /// <param name="declared">The geometry.</param>
    /// <param name="rows">Its plan with vectors along rows.</param>
    /// <param name="platform">What the project supports.</param>
    public static ChannelVectorPlanner? For(Geometry declared, RowVectorPlan rows, TargetPlatform platform)
    {
        // A padding input that comes from inside the image is looked up per column, which must not happen for columns beyond a narrow image.
        bool isSafe = declared.HasExtents || declared.PaddingMode is PaddingMode.Zeros or PaddingMode.Replicate;
        return platform.HasVectors && isSafe ? new(declared, rows, platform) : null;
    }

    /// <summary>The predicted number of cycles for one call on a machine with a given vector width, or null if no tiles support it.</summary>
    public double? CyclesOn(VectorWidth machine) => FastestOn(machine)?.Cycles;

    /// <summary>The plan, or null if vectors along rows are predicted to be faster on every machine.</summary>
    public ChannelVectorPlan? PlanIfFaster()
    {
        EquatableArray<ChannelVectorChoice> choices = Choices();
        if (choices.All(choice => choice.Tiles is null))
        {
            return null;
        }

        // Row-vector code is generated only for the machines that run it.
        VectorWidth[] ofRows = [.. choices.Where(choice => choice.Tiles is null).Select(choice => choice.Machine)];
        long characters = choices.Select(choice => choice.Tiles).OfType<ChannelTilePlan>().Distinct().Sum(tiles => SourceSize.Estimate(_width, tiles));
        RowVectorPlan narrowed = RowVectorPlanner.Plan(_declared, _platform, width => ofRows.Any(machine => width.Bits <= machine.Bits), characters);
        return new(_geometry, _rows.IsFlattened, _depth, _height, _width, choices, narrowed, choices[0].Tiles?.Cycles ?? _rows.Cycles);
    }

    private static Walk WalkOf(Axis axis) => axis.WalkCount > 1 ? axis.AnyRemainder : axis.Walks[0];

    // Each kind of machine runs the plan that is predicted to be the fastest of all plans that it can run.
    private EquatableArray<ChannelVectorChoice> Choices()
    {
        var choices = new List<ChannelVectorChoice>();
        foreach (VectorWidth machine in VectorWidth.All.Where(width => !width.IsScalar))
        {
            ChannelTilePlan? fastest = FastestOn(machine);
            choices.Add(new(machine, fastest?.Cycles < _rows.CyclesOn(machine) ? fastest : null));
        }

        // A machine that runs the same tiles as the next narrower one does not need a separate choice. Vectors along rows are always as wide as the
        // machine's.
        return choices
            .Where((choice, index) => choice.Tiles is null || index + 1 == choices.Count || !choice.Tiles.Equals(choices[index + 1].Tiles))
            .ToEquatableArray();
    }

    private ChannelTilePlan? FastestOn(VectorWidth machine) => Fastest(_fastestOfEachWidth.Where(tiles => tiles.Width.Bits <= machine.Bits));

    private static ChannelTilePlan? Fastest(IEnumerable<ChannelTilePlan> tiles) => tiles.OrderBy(tile => tile.Cycles).FirstOrDefault();

    private IEnumerable<ChannelTilePlan> Candidates(VectorWidth width)
    {
        int lanes = width.Lanes(_geometry.Formats.Accumulator);
        int mostColumns = HasKnownColumns ? _geometry.OutputWidth : width.Registers;
        for (int vectors = 1; vectors * lanes <= _sections.Channels && Registers(width, vectors, columns: 1) <= width.Registers; vectors++)
        {
            for (int columns = 1; columns <= mostColumns && Registers(width, vectors, columns) <= width.Registers; columns++)
            {
                yield return Tile(width, vectors, columns);
            }
        }
    }

    // A tile needs registers for its accumulators, the vectors of one tap's weights and one broadcast input. Below 512 bits, a broadcast cannot be
    // the operand of a multiply-add. One more broadcast is in flight, so tiles that used all 16 registers had three quarters of the speed of those
    // that left one.
    private static int Registers(VectorWidth width, int vectors, int columns) => vectors * columns + vectors + (width.Bits < 512 ? 2 : 1);

    private ChannelTilePlan Tile(VectorWidth width, int vectors, int columns)
    {
        int channels = vectors * width.Lanes(_geometry.Formats.Accumulator);
        int blocks = (_sections.Channels - 1) / channels + 1;
        bool unrollsTaps = _width.Unknown != WalkUnknown.Remainder && columns * vectors * _width.Taps <= JitLimits.VectorBodyMultiplyAdds;
        EquatableArray<ChannelTileRun>? runs = HasKnownColumns ? Runs(columns, unrollsTaps) : null;
        double tiles = runs?.Sum(run => run.Count) ?? Math.Ceiling(Columns / columns);
        double cycles = _sections.Count * (double)blocks * Phases * Rows / _height.OutputStep / _depth.OutputStep * tiles * TileCycles(width, vectors, columns, runs);
        bool writesOnce = _sections.Channels % channels == 0 && (columns == 1 || (runs is not null && _geometry.OutputWidth % columns == 0));
        return new(width, channels, vectors, columns, blocks, runs, unrollsTaps, writesOnce, cycles);
    }

    private double Phases => (double)_depth.OutputStep * _height.OutputStep * _width.OutputStep;

    // From left to right: tiles with taps on the padding, tiles without, and tiles with taps on the padding again. The last tile is moved back so
    // that it ends at the last column; columns computed twice get the same result both times.
    private EquatableArray<ChannelTileRun> Runs(int columns, bool unrollsTaps)
    {
        int all = _geometry.OutputWidth;
        (int start, int end) = _width.Interior(_geometry.Width.Extent!.Value, all);
        int sideBySide = all / columns;
        int firstInside = Math.Min((start + columns - 1) / columns, sideBySide);
        int endInside = Math.Max(firstInside, end / columns);
        bool hasRest = all % columns > 0;
        bool isRestInside = all - columns >= start && all <= end;
        bool areKnown = unrollsTaps && firstInside + (sideBySide - endInside) + (hasRest && !isRestInside ? 1 : 0) <= MostKnownBorders;

        var runs = new List<ChannelTileRun>();
        AddBorder(0, firstInside);
        if (endInside > firstInside)
        {
            runs.Add(new(firstInside * columns, endInside - firstInside, ChannelTileBorder.None));
        }

        AddBorder(endInside, sideBySide);
        if (hasRest)
        {
            ChannelTileBorder met = areKnown ? ChannelTileBorder.Known : ChannelTileBorder.LookedUp;
            runs.Add(new(all - columns, 1, isRestInside ? ChannelTileBorder.None : met));
        }

        return runs.ToEquatableArray();

        void AddBorder(int first, int end)
        {
            if (areKnown)
            {
                runs.AddRange(Enumerable.Range(first, end - first).Select(tile => new ChannelTileRun(tile * columns, 1, ChannelTileBorder.Known)));
            }
            else if (end > first)
            {
                runs.Add(new(first * columns, end - first, ChannelTileBorder.LookedUp));
            }
        }
    }

    private double TileCycles(VectorWidth width, int vectors, int columns, EquatableArray<ChannelTileRun>? runs)
    {
        int channels = vectors * width.Lanes(_geometry.Formats.Accumulator);
        int inChannels = _geometry.InChannelsPerGroup;
        double rowsOfTaps = (double)inChannels * TapsOf(_geometry.Depth, _depth) * TapsOf(_geometry.Height, _height);
        double met = MetShare(columns, runs);
        double multiplyAdds = columns * vectors * met;
        double broadcasts = columns * met * (_geometry.HasChannelLanes ? vectors : 1);

        // At 512 bits, a broadcast that only one multiply-add uses is its memory operand and therefore not a separate operation.
        double operations = multiplyAdds + vectors + (vectors == 1 && width.Bits == 512 ? 0 : broadcasts);
        double tap = Machine.CyclesPerTap(multiplyAdds, vectors + broadcasts, operations);
        long weightBytes = (long)channels * inChannels * _geometry.TapsPerChannel * _geometry.Formats.Weights.Bits() / 8;
        if (weightBytes > Machine.FirstCacheBytes)
        {
            tap = Math.Max(tap, vectors * width.Bits / 8.0 / Machine.SecondCacheBytesPerCycle);
        }

        double store = _geometry.Layout == TensorLayout.ChannelsFirst ? channels * TranspositionCycles(width, columns, channels) : columns * vectors * 2;
        return rowsOfTaps * (TapsOf(_geometry.Width, _width) * tap + Machine.LoopOverhead) + columns * vectors + store + Machine.TileOverhead + 2 * Machine.CallOverhead;
    }

    // The cycles for one channel of a tile. The last square is moved back so that it ends with the tile, and transposes some columns twice.
    private double TranspositionCycles(VectorWidth width, int columns, int channels)
    {
        int side = 256 / _geometry.Formats.Output.Bits();
        double conflicts = StoresConflict(channels) ? Machine.ConflictingElement : 0;
        return width.Bits >= 256 && columns >= side ? Squares(side) * (Machine.LargeSquareElement + conflicts)
            : columns >= side / 2 ? Squares(side / 2) * (Machine.SmallSquareElement + conflicts)
            : columns * (Machine.ScatteredElement + conflicts);

        int Squares(int of) => (columns + of - 1) / of * of;
    }

    // Channels whose distance is a multiple of a large power of two share a few sets of the first-level cache.
    private bool StoresConflict(int channels)
    {
        if (!HasKnownColumns)
        {
            return false;
        }

        const int wayBytes = Machine.FirstCacheBytes / Machine.FirstCacheWays;
        long channelBytes = (long)_geometry.OutputLength / _geometry.OutChannels * _geometry.Formats.Output.Bits() / 8;
        long powerOfTwo = Math.Min(channelBytes & -channelBytes, wayBytes);
        return channels * powerOfTwo > Machine.FirstCacheBytes;
    }

    // The fraction of a tile's columns and taps that fall on the input, if it is known.
    private double MetShare(int columns, EquatableArray<ChannelTileRun>? runs)
    {
        if (runs is not { } known || _geometry.PaddingMode != PaddingMode.Zeros || known.All(run => run.Border != ChannelTileBorder.Known))
        {
            return 1;
        }

        double met = 0;
        foreach (ChannelTileRun run in known)
        {
            met += run.Border == ChannelTileBorder.Known
                ? Enumerable.Range(run.First, columns).Sum(column => Enumerable.Range(0, _width.Taps).Count(tap => _geometry.InputPlace(_geometry.Width, _width.InputAt(column, tap)) is not null))
                : (double)run.Count * columns * _width.Taps;
        }

        return met / ((double)known.Sum(run => run.Count) * columns * _width.Taps);
    }

    // The number of taps of an output; for a transposed convolution, the average.
    private static double TapsOf(Axis axis, Walk walk) => walk.Unknown == WalkUnknown.Remainder ? (double)axis.Kernel / axis.Stride : walk.Taps;
}
