using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>Plans tiles of columns by vectors of output channels.</summary>
internal sealed class ChannelVectorPlanner : IFamilyPlanner
{
    private readonly Geometry _geometry;
    private readonly bool _flattens;
    private readonly ChannelSections _sections;
    private readonly PhaseWalks _walks;
    private readonly ChannelTileCosts _costs;
    private readonly Dictionary<(int Columns, bool UnrollsTaps), EquatableArray<ChannelTileRun>> _runs = [];
    private readonly IReadOnlyList<ChannelTilePlan> _fastestOfEachWidth;

    /// <param name="declared">The geometry.</param>
    public ChannelVectorPlanner(Geometry declared)
    {
        _flattens = declared.CanFlatten;
        _geometry = _flattens ? declared.Flattened : declared;
        _sections = ChannelSections.Of(_geometry);
        _walks = new(WalkOf(_geometry.Depth), WalkOf(_geometry.Height), WalkOf(_geometry.Width));
        _costs = new(_geometry, _walks);
        _fastestOfEachWidth = [.. VectorWidth.All.Where(width => !width.IsScalar).Select(width => Fastest(Candidates(width))).OfType<ChannelTilePlan>()];
    }

    private bool HasKnownColumns => _geometry.HasExtents && _walks.Width.Unknown == WalkUnknown.Nothing;

    /// <inheritdoc/>
    public double? CyclesOn(VectorWidth machine) => FastestOn(machine)?.Cycles;

    /// <inheritdoc/>
    public FamilyPlan Plan(IReadOnlyList<VectorWidth> machines, long otherCharacters) => new ChannelVectorPlan(
        _geometry,
        _flattens,
        _walks,
        machines.Select(FastestOn).OfType<ChannelTilePlan>().Distinct()
            .Select(tiles => new ChannelTileMethods(_geometry, _walks.Width, tiles).Plan())
            .ToEquatableArray());

    private static Walk WalkOf(Axis axis) => axis.WalkCount > 1 ? axis.AnyRemainder : axis.Walks[0];

    // A machine may run narrower vectors than its own.
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

    // Tiles of equally many columns cover a row in the same way, whatever their vectors.
    private EquatableArray<ChannelTileRun> Runs(int columns, bool unrollsTaps)
    {
        if (!_runs.TryGetValue((columns, unrollsTaps), out EquatableArray<ChannelTileRun> runs))
        {
            runs = new ChannelTileRuns(_geometry, _walks.Width, columns, unrollsTaps).Cover();
            _runs.Add((columns, unrollsTaps), runs);
        }

        return runs;
    }

    private ChannelTilePlan Tile(VectorWidth width, int vectors, int columns)
    {
        int channels = vectors * width.Lanes(_geometry.Formats.Accumulator);
        int blocks = (_sections.Channels - 1) / channels + 1;
        bool unrollsTaps = _walks.Width.Unknown != WalkUnknown.Remainder && columns * vectors * _walks.Width.Taps <= JitLimits.VectorBodyMultiplyAdds;
        EquatableArray<ChannelTileRun>? runs = HasKnownColumns ? Runs(columns, unrollsTaps) : null;
        bool writesOnce = _sections.Channels % channels == 0 && (columns == 1 || (runs is not null && _geometry.OutputWidth % columns == 0));
        var plan = new ChannelTilePlan(
            width,
            channels,
            vectors,
            columns,
            blocks,
            runs,
            Methods: [],
            UnrollsTaps: unrollsTaps,
            WritesOnce: writesOnce,
            Cycles: 0);
        return plan with { Cycles = _costs.Of(plan) };
    }
}
