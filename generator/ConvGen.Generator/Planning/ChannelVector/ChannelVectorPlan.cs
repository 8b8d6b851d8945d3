using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>
/// Vectors along output channels: tiles of columns by vectors of channels, with each input broadcast to a whole vector, and with weights packed so
/// that those of a block's channels are contiguous.
/// </summary>
/// <param name="Geometry">The geometry that the tiles compute: the declared one, or one with the whole image in a single row.</param>
/// <param name="IsFlattened">Whether the image's rows are joined into one, which a kernel of one tap allows.</param>
/// <param name="Walks">The walks along the axes.</param>
/// <param name="Tiles">The tiles that at least one machine runs, widest vectors first.</param>
internal sealed record ChannelVectorPlan(
    Geometry Geometry, bool IsFlattened, PhaseWalks Walks, EquatableArray<ChannelTilePlan> Tiles) : FamilyPlan(Geometry)
{
    /// <inheritdoc/>
    public override bool IsFlattened { get; } = IsFlattened;

    /// <inheritdoc/>
    public override bool WritesOnce => Tiles.All(tiles => tiles.WritesOnce);

    /// <inheritdoc/>
    public override bool PacksWeights => true;

    /// <inheritdoc/>
    public override long Characters => ChannelVectorSource.Characters(this);

    /// <summary>Whether inputs are vectors of channels, too, because each output channel reads only the input channel of its own number.</summary>
    public bool HasChannelLanes => Geometry.HasChannelLanes;

    /// <summary>Whether the kernel has a single tap row, which is not computed at run time.</summary>
    public bool HasOneTapRow => Walks.Height is { Taps: 1, Unknown: WalkUnknown.Nothing };

    /// <summary>
    /// Whether the places in the input and the weights move by constant steps from one tap row or slice to the next. Those in rows that are taken from inside
    /// the image as padding do not.
    /// </summary>
    public bool HasSteadySteps => StepsSteadily(Geometry, Walks);

    /// <summary>The sections of the output channels that are split into blocks.</summary>
    public ChannelSections Sections => ChannelSections.Of(Geometry);

    /// <summary>Whether a kernel has <see cref="HasSteadySteps"/>.</summary>
    public static bool StepsSteadily(Geometry geometry, PhaseWalks walks) =>
        (geometry.PaddingMode == PaddingMode.Zeros || geometry.Rank == 1)
        && IsSteady(walks.Depth, geometry.Depth, (long)(geometry.Height.Extent ?? 1) * (geometry.Width.Extent ?? 1) * geometry.InChannels)
        && IsSteady(walks.Height, geometry.Height, (long)(geometry.Width.Extent ?? 1) * geometry.InChannels);

    // A dilation beyond the image, of which only one tap at a time falls on it, may be too large for the offsets of the others.
    private static bool IsSteady(Walk walk, Axis axis, long largestPitch) =>
        walk.Unknown == WalkUnknown.Nothing && (double)Math.Abs((long)walk.TapStep) * axis.Kernel * largestPitch <= int.MaxValue;

    /// <summary>The tiles that an entry runs.</summary>
    public ChannelTilePlan TilesOf(VectorWidth entry) => Tiles.First(tiles => tiles.Width.Equals(entry));

    /// <inheritdoc/>
    public override VectorWidth EntryOn(VectorWidth machine) =>
        Tiles.Where(tiles => tiles.Width.Bits <= machine.Bits).OrderBy(tiles => tiles.Cycles).First().Width;

    /// <inheritdoc/>
    public override int? SharedChannelsOn(VectorWidth machine) => Sections.Count > 1 ? Sections.Count : TilesOf(EntryOn(machine)).Blocks;

    /// <summary>Whether tiles put their sums aside before all input channels are computed.</summary>
    public bool IsChunked(ChannelTilePlan tiles) => tiles.Chain.ChunkChannels < Geometry.InChannelsPerGroup;

    /// <summary>What has to be checked for a tap row that is spelled out. Padding is skipped only if it is zero.</summary>
    public TapRowCheck CheckOf(int tapRow)
    {
        if (Geometry.PaddingMode != PaddingMode.Zeros)
        {
            return new(First: false, End: false);
        }

        Axis height = Geometry.Height;
        if (height is not { Extent: int extent, OutputExtent: long outputs })
        {
            return new(First: true, End: true);
        }

        bool isBefore = Walks.Height.InputAt(0, tapRow) < 0;
        bool isAfter = Walks.Height.InputAt((int)outputs - 1, tapRow) >= extent;
        return Walks.Height.TapStep > 0 ? new(isBefore, isAfter) : new(isAfter, isBefore);
    }

    /// <summary>The number of packed weights in one block.</summary>
    public int BlockLength(ChannelTilePlan tiles) => tiles.Channels * Geometry.ChainLength;

    /// <summary>
    /// The number of packed weights in all blocks: less than twice the number of weights, because less than one block is packed twice.
    /// </summary>
    public int PackedLength(ChannelTilePlan tiles) => BlockLength(tiles) * tiles.Blocks * Sections.Count;
}
