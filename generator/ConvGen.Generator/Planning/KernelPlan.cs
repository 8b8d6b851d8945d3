using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning;

/// <summary>How a kernel is computed: all decisions, as data.</summary>
/// <param name="Model">What is computed.</param>
/// <param name="Family">How it is computed.</param>
/// <param name="Threads">How several threads share it; null if one is enough.</param>
/// <param name="Predictions">The predictions that the choice is based on; empty if there was no choice.</param>
internal sealed record KernelPlan(KernelModel Model, FamilyPlan Family, ThreadPlan? Threads, EquatableArray<Prediction> Predictions)
{
    /// <summary>The extents that the cycles are predicted for if the image's extents are given at run time; otherwise, null.</summary>
    public int? PredictedExtent => Model.Geometry.HasExtents ? null : Machine.NominalExtent;

    /// <summary>Whether methods compute shares of the outputs: for several threads, or for one thread in slabs.</summary>
    public bool HasShares => Threads is not null || Family is RowVectorPlan { Slabs: > 1 };
}

/// <summary>The predicted number of cycles for one call on machines with a given vector width.</summary>
/// <param name="Machine">The vector width.</param>
/// <param name="RowVector">With vectors along rows.</param>
/// <param name="ChannelVector">With vectors along channels; null if they do not support such a machine.</param>
/// <param name="StraightLine">As straight-line code; null if that would be too long.</param>
internal sealed record Prediction(VectorWidth Machine, double RowVector, double? ChannelVector, double? StraightLine);

/// <summary>The plan of one kernel family.</summary>
/// <param name="Cycles">The predicted number of cycles for one call.</param>
internal abstract record FamilyPlan(double Cycles)
{
    /// <summary>
    /// Whether every machine writes each output only once, when it is complete. Otherwise, the output cannot be the residual as well, because the
    /// first write would overwrite what a later one adds.
    /// </summary>
    public abstract bool WritesOnce { get; }
}

/// <summary>Straight-line code: every multiply-add is written out, without a loop.</summary>
/// <param name="Methods">The methods, in the order in which they are called.</param>
/// <param name="Cycles">The predicted number of cycles for one call.</param>
internal sealed record StraightLinePlan(EquatableArray<StraightLineMethod> Methods, double Cycles) : FamilyPlan(Cycles)
{
    // The parts of a chain that is split pass on their sums through the output.
    /// <inheritdoc/>
    public override bool WritesOnce => Methods.SelectMany(method => method.Steps).All(step => step.FirstTap == 0);
}

/// <summary>One method of straight-line code.</summary>
/// <param name="Steps">The blocks of outputs that it computes, one after the other.</param>
internal sealed record StraightLineMethod(EquatableArray<StraightLineStep> Steps);

/// <summary>A block of outputs whose chains are computed together, each in a separate accumulator.</summary>
/// <param name="FirstOutput">The first output, counted channel by channel.</param>
/// <param name="Outputs">The number of consecutive outputs.</param>
/// <param name="FirstTap">The first step of this part of the chains.</param>
/// <param name="EndTap">The end (exclusive) of this part. If it is not the end of the chains, they continue in the next part.</param>
internal sealed record StraightLineStep(int FirstOutput, int Outputs, int FirstTap, int EndTap);

/// <summary>Vectors along rows: tiles of output channels by vectors of columns, with each weight broadcast to a whole vector.</summary>
/// <param name="Geometry">The geometry that the tiles compute: the declared one, or one with the whole image in a single row.</param>
/// <param name="IsFlattened">Whether the image's rows are joined into one, which a kernel of one tap allows.</param>
/// <param name="Phases">
/// The parts of the output with different taps: one or, for a transposed convolution, one per remainder modulo the strides.
/// </param>
/// <param name="Slabs">
/// The number of parts along the image's slowest axis that are computed one after the other, each for all output channels, so that their input
/// stays in the second-level cache.
/// </param>
internal sealed record RowVectorPlan(Geometry Geometry, bool IsFlattened, EquatableArray<PhasePlan> Phases, int Slabs)
    : FamilyPlan(Phases.Sum(phase => phase.CyclesOn(VectorWidth.All[0])))
{
    /// <inheritdoc/>
    public override bool WritesOnce => Phases.SelectMany(phase => phase.Widths).All(tiles => tiles.WritesOnce);

    /// <summary>The predicted number of cycles for one call on a machine with a given vector width.</summary>
    public double CyclesOn(VectorWidth machine) => Phases.Sum(phase => phase.CyclesOn(machine));
}

/// <summary>The part of the output that one walk along each axis covers.</summary>
/// <param name="Depth">The walk over slices.</param>
/// <param name="Height">The walk over rows.</param>
/// <param name="Width">The walk over columns.</param>
/// <param name="Widths">The tiles for each vector width, widest first. Empty if every column has taps on the padding.</param>
/// <param name="Edges">The columns that are computed one by one; null if there are none.</param>
/// <param name="MaskedRows">
/// The rows where a vector may begin before the row or end after it, because it still reads elements of the input there; null if there are none.
/// </param>
/// <param name="EdgeCycles">The predicted number of cycles for computing the columns at the edges one by one.</param>
/// <param name="InteriorCycles">The predicted number of cycles for computing the other columns one by one.</param>
internal sealed record PhasePlan(
    Walk Depth, Walk Height, Walk Width, EquatableArray<RowTilePlan> Widths, EdgePlan? Edges, RowRange? MaskedRows, double EdgeCycles, double InteriorCycles)
{
    /// <summary>The walks that are computed at run time.</summary>
    public IEnumerable<(string Axis, Walk Walk)> RunTimeWalks =>
        new[] { ("Depth", Depth), ("Height", Height), ("Width", Width) }.Where(walk => walk.Item2.Unknown != WalkUnknown.Nothing);

    /// <summary>The predicted number of cycles on a machine with a given vector width.</summary>
    public double CyclesOn(VectorWidth machine) =>
        Widths.FirstOrDefault(tiles => tiles.Width.Bits <= machine.Bits)?.Cycles ?? EdgeCycles + InteriorCycles;
}

/// <summary>A range of rows.</summary>
/// <param name="Start">The first row.</param>
/// <param name="End">The end of the range (exclusive).</param>
internal sealed record RowRange(int Start, int End);

/// <summary>The tiles of the row-vector family at one vector width.</summary>
/// <param name="Width">The vectors' width.</param>
/// <param name="Blocks">The blocks that each group's output channels are split into.</param>
/// <param name="Passes">The passes over a row's interior columns. If the width is given at run time, the first one that fits is used.</param>
/// <param name="WholePasses">The passes over all columns of the phase's masked rows; empty if columns at the edges are computed one by one.</param>
/// <param name="Rows">
/// The number of output rows in a tile whose tap rows all fall on the input. It is more than one if a tile has one output channel, so that each
/// loaded input is used for several rows.
/// </param>
/// <param name="Interior">How far the chain is unrolled in rows that use every tap.</param>
/// <param name="Border">The same for rows with taps on the padding above, below, in front or behind; null if there are none.</param>
/// <param name="UsesScratch">Whether a tile is written to a scratch buffer first, because the outputs of a row are not contiguous.</param>
/// <param name="WritesOnce">Whether its tiles write each output only once. If not, the last tiles are moved back over others.</param>
/// <param name="Cycles">The predicted number of cycles for one call.</param>
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
    /// <summary>Whether rows on the border have separate methods. If the code loops over tap rows and slices, one method works for both.</summary>
    public bool HasBorderMethods => Border is not null && Interior > Unrolling.TapRow;

    /// <summary>The number of output channels in the largest tile.</summary>
    public int Channels => Blocks.Max(block => block.Size);

    /// <summary>The number of accumulators in the largest tile.</summary>
    public int Accumulators => Channels * Rows * AllPasses.Max(pass => pass.Vectors);

    /// <summary>All passes over columns.</summary>
    public IEnumerable<ColumnPass> AllPasses => Passes.Concat(WholePasses);

    /// <summary>The number of elements in the scratch buffer that a tile needs.</summary>
    public int ScratchLength => UsesScratch ? Channels * AllPasses.Max(pass => pass.Columns) : 0;
}

/// <summary>
/// Columns that are computed one by one, skipping taps on the padding: those at the left and right edges, and all columns if the machine has no
/// vectors or the image is too narrow for them.
/// </summary>
/// <param name="Blocks">The blocks that each group's output channels are split into.</param>
/// <param name="MeetsPadding">Whether any columns have taps on the padding to the left or right.</param>
internal sealed record EdgePlan(EquatableArray<ChannelBlock> Blocks, bool MeetsPadding);
