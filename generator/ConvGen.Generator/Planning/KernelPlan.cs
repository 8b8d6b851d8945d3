using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning;

/// <summary>How a kernel is to be computed: all decisions, as data.</summary>
/// <param name="Model">What is computed.</param>
/// <param name="Family">How.</param>
/// <param name="Threads">How several threads share it; null where one is enough.</param>
/// <param name="Predictions">What the choice was made from; empty where there was none.</param>
internal sealed record KernelPlan(KernelModel Model, FamilyPlan Family, ThreadPlan? Threads, EquatableArray<Prediction> Predictions)
{
    /// <summary>Whether methods compute shares of the outputs: for several threads, or for one in slabs.</summary>
    public bool HasShares => Threads is not null || Family is RowVectorPlan { Slabs: > 1 };
}

/// <summary>The cycles that one call is predicted to take on machines with vectors of a width.</summary>
/// <param name="Machine">The width.</param>
/// <param name="RowVector">With vectors along rows.</param>
/// <param name="ChannelVector">With vectors along channels; null where these serve no such machine.</param>
/// <param name="StraightLine">As straight-line code; null where that would be too long.</param>
internal sealed record Prediction(VectorWidth Machine, double RowVector, double? ChannelVector, double? StraightLine);

/// <summary>The plan of one kernel family.</summary>
/// <param name="Cycles">The cycles that one call is predicted to take.</param>
internal abstract record FamilyPlan(double Cycles)
{
    /// <summary>
    /// Whether every machine writes each output once, when it is complete. Otherwise the output cannot hold the residual as well: the first write
    /// would replace what a later one adds.
    /// </summary>
    public abstract bool WritesOnce { get; }
}

/// <summary>Straight-line code: no loop, every multiply-add spelled out.</summary>
/// <param name="Methods">The methods, in the order of their calls.</param>
/// <param name="Cycles">The cycles that one call is predicted to take.</param>
internal sealed record StraightLinePlan(EquatableArray<StraightLineMethod> Methods, double Cycles) : FamilyPlan(Cycles)
{
    // The parts of a chain that is cut pass their sums on through the output.
    /// <inheritdoc/>
    public override bool WritesOnce => Methods.SelectMany(method => method.Steps).All(step => step.FirstTap == 0);
}

/// <summary>One method of straight-line code.</summary>
/// <param name="Steps">The blocks of outputs that it advances, one after the other.</param>
internal sealed record StraightLineMethod(EquatableArray<StraightLineStep> Steps);

/// <summary>A block of outputs whose chains advance together, each in an accumulator of its own.</summary>
/// <param name="FirstOutput">The first output, counted channel by channel.</param>
/// <param name="Outputs">The number of outputs that follow each other.</param>
/// <param name="FirstTap">The first step of the chains' part.</param>
/// <param name="EndTap">The step after the last. The chains start at step 0 and go on in the next part when this is not the last step.</param>
internal sealed record StraightLineStep(int FirstOutput, int Outputs, int FirstTap, int EndTap);

/// <summary>Vectors along rows: tiles of output channels by vectors of columns, each weight broadcast to a whole vector.</summary>
/// <param name="Geometry">The geometry that the tiles see: the declared one, or one with the whole image in a single row.</param>
/// <param name="IsFlattened">Whether the image's rows are joined to a single one, as a kernel of one tap allows.</param>
/// <param name="Phases">The parts of the output whose taps differ: one, or for a transposed convolution one for each remainder of the strides.</param>
/// <param name="Slabs">
/// The parts along the image's slowest axis that are computed one after the other, for all output channels, so that what they read stays in the
/// second-level cache.
/// </param>
internal sealed record RowVectorPlan(Geometry Geometry, bool IsFlattened, EquatableArray<PhasePlan> Phases, int Slabs)
    : FamilyPlan(Phases.Sum(phase => phase.CyclesOn(VectorWidth.All[0])))
{
    /// <inheritdoc/>
    public override bool WritesOnce => Phases.SelectMany(phase => phase.Widths).All(tiles => tiles.WritesOnce);

    /// <summary>The cycles that one call is predicted to take on a machine with vectors of a width.</summary>
    public double CyclesOn(VectorWidth machine) => Phases.Sum(phase => phase.CyclesOn(machine));
}

/// <summary>The part of the output that is reached by one walk along each axis.</summary>
/// <param name="Depth">The walk over slices.</param>
/// <param name="Height">The walk over rows.</param>
/// <param name="Width">The walk over columns.</param>
/// <param name="Widths">The tiles for each vector width, the widest first. Empty when every column meets the padding.</param>
/// <param name="Edges">The columns that are computed one by one; null when there are none.</param>
/// <param name="MaskedRows">
/// The rows in which a vector may begin before the row or end behind it, because what it reads there is still the input; null when there are none.
/// </param>
/// <param name="EdgeCycles">The cycles that columns at the edges are predicted to take one by one.</param>
/// <param name="InteriorCycles">The same for the others.</param>
internal sealed record PhasePlan(
    Walk Depth, Walk Height, Walk Width, EquatableArray<RowTilePlan> Widths, EdgePlan? Edges, RowRange? MaskedRows, double EdgeCycles, double InteriorCycles)
{
    /// <summary>Those of its walks that are made at run time.</summary>
    public IEnumerable<(string Axis, Walk Walk)> RunTimeWalks =>
        new[] { ("Depth", Depth), ("Height", Height), ("Width", Width) }.Where(walk => walk.Item2.Unknown != WalkUnknown.Nothing);

    /// <summary>The cycles that it is predicted to take on a machine with vectors of a width.</summary>
    public double CyclesOn(VectorWidth machine) =>
        Widths.FirstOrDefault(tiles => tiles.Width.Bits <= machine.Bits)?.Cycles ?? EdgeCycles + InteriorCycles;
}

/// <summary>Rows that follow each other.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">The one after the last.</param>
internal sealed record RowRange(int Start, int End);

/// <summary>The tiles of the row-vector family at one vector width.</summary>
/// <param name="Width">The vectors' width.</param>
/// <param name="Blocks">The blocks that each group's output channels are split into.</param>
/// <param name="Passes">The ways through a row's interior columns. At run-time widths, the first that fits is taken.</param>
/// <param name="WholePasses">The ways through all columns of the phase's masked rows; empty where columns at the edges are computed one by one.</param>
/// <param name="Rows">
/// The output rows of a tile where every tap row meets the input: more than one where a tile has one output channel, so that each input it loads serves
/// several of them.
/// </param>
/// <param name="Interior">How far the chain is spelled out in rows that see every tap.</param>
/// <param name="Border">The same in rows whose taps meet the padding above, below, before or behind; null when there are none.</param>
/// <param name="UsesScratch">Whether a tile leaves through scratch memory, because neighbouring outputs of a row lie apart.</param>
/// <param name="WritesOnce">Whether its tiles write each output once. If not, the last of them are moved back over others.</param>
/// <param name="Cycles">The cycles that one call is predicted to take.</param>
internal sealed record RowTilePlan(
    VectorWidth Width,
    EquatableArray<ChannelBlock> Blocks,
    EquatableArray<ColumnPass> Passes,
    EquatableArray<ColumnPass> WholePasses,
    int Rows,
    Unrolling Interior,
    Unrolling? Border,
    bool UsesScratch,
    bool WritesOnce,
    double Cycles)
{
    /// <summary>Whether rows on the border have methods of their own: a body that loops over tap rows and slices serves both.</summary>
    public bool HasBorderMethods => Border is not null && Interior > Unrolling.TapRow;

    /// <summary>The output channels of the largest tile.</summary>
    public int Channels => Blocks.Max(block => block.Size);

    /// <summary>The accumulators of the largest tile.</summary>
    public int Accumulators => Channels * Rows * AllPasses.Max(pass => pass.Vectors);

    /// <summary>All ways through columns.</summary>
    public IEnumerable<ColumnPass> AllPasses => Passes.Concat(WholePasses);

    /// <summary>The elements of scratch memory that a tile needs.</summary>
    public int ScratchLength => UsesScratch ? Channels * AllPasses.Max(pass => pass.Columns) : 0;
}

/// <summary>
/// Columns that are computed one by one, with the taps on the padding left out: those at the left and right edges, and all of them where the machine
/// has no vectors or the image is too narrow for any.
/// </summary>
/// <param name="Blocks">The blocks that each group's output channels are split into.</param>
/// <param name="MeetsPadding">Whether some columns have taps on the padding to the left or right.</param>
internal sealed record EdgePlan(EquatableArray<ChannelBlock> Blocks, bool MeetsPadding);
