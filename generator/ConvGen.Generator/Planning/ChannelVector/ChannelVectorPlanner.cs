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
    private readonly ChannelTilePlanner _tiles;
    private readonly IReadOnlyList<ChannelTilePlan> _fastestOfEachWidth;

    /// <param name="declared">The geometry.</param>
    /// <param name="hasResidual">Whether a second image is added to the outputs.</param>
    public ChannelVectorPlanner(Geometry declared, bool hasResidual)
    {
        _flattens = declared.CanFlatten;
        _geometry = _flattens ? declared.Flattened : declared;
        _sections = ChannelSections.Of(_geometry);
        _walks = new(WalkOf(_geometry.Depth), WalkOf(_geometry.Height), WalkOf(_geometry.Width));
        _tiles = new(_geometry, _walks, hasResidual);
        _fastestOfEachWidth = [.. VectorWidth.All.Where(width => !width.IsScalar).Select(width => Fastest(Candidates(width))).OfType<ChannelTilePlan>()];
    }

    /// <inheritdoc/>
    public double? CyclesOn(VectorWidth machine) => FastestOn(machine)?.Cycles;

    /// <inheritdoc/>
    public IEnumerable<PlanCandidate> CandidatesOn(VectorWidth machine) => VectorWidth.All
        .Where(width => !width.IsScalar && width.Bits <= machine.Bits)
        .SelectMany(Candidates)
        .Select(tiles => new PlanCandidate(tiles.Cycles, () => Plan([tiles])));

    /// <inheritdoc/>
    public FamilyPlan Plan(IReadOnlyList<VectorWidth> machines, long otherCharacters) =>
        Plan(machines.Select(FastestOn).OfType<ChannelTilePlan>().Distinct());

    private ChannelVectorPlan Plan(IEnumerable<ChannelTilePlan> tiles) => new(
        _geometry, _flattens, _walks, tiles.Select(plan => new ChannelTileMethods(_geometry, _walks.Width, plan).Plan()).ToEquatableArray());

    private static Walk WalkOf(Axis axis) => axis.WalkCount > 1 ? axis.AnyRemainder : axis.Walks[0];

    // A machine may run narrower vectors than its own.
    private ChannelTilePlan? FastestOn(VectorWidth machine) => Fastest(_fastestOfEachWidth.Where(tiles => tiles.Width.Bits <= machine.Bits));

    private static ChannelTilePlan? Fastest(IEnumerable<ChannelTilePlan> tiles) => tiles.OrderBy(tile => tile.Cycles).FirstOrDefault();

    private IEnumerable<ChannelTilePlan> Candidates(VectorWidth width)
    {
        int lanes = width.Lanes(_geometry.Formats.Accumulator);
        int mostColumns = _tiles.HasKnownColumns ? _geometry.OutputWidth : width.Registers;
        for (int vectors = 1; vectors * lanes <= _sections.Channels && vectors < width.Registers; vectors++)
        {
            for (int columns = 1; columns <= mostColumns && vectors * columns < width.Registers; columns++)
            {
                // The fewest tiles that cover a row may be smaller than this.
                if (_tiles.HasKnownColumns && ChannelTileRuns.LargestOfFewest(mostColumns, columns) < columns)
                {
                    continue;
                }

                if (Registers(width, vectors * columns, held: vectors) <= width.Registers)
                {
                    yield return _tiles.Plan(width, vectors, columns, HeldOperands.Weights);
                }

                // Holding more inputs than weights only costs registers.
                if (columns <= Math.Min(vectors, VectorGroup.Largest)
                    && !_geometry.HasChannelLanes
                    && Registers(width, vectors * columns, held: columns) <= width.Registers
                    && _tiles.UnrollsTaps(vectors * columns))
                {
                    yield return _tiles.Plan(width, vectors, columns, HeldOperands.Inputs);
                }
            }
        }
    }

    // A tile needs registers for its accumulators, the operands that it holds and the one that it reads. Without a fused instruction, a product needs
    // one, too.
    private static int Registers(VectorWidth width, int accumulators, int held) => accumulators + held + (width.Bits < 256 ? 2 : 1);
}
