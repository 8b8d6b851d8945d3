using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Planning.RowVector;
using ConvGen.Generator.Vocabulary;
using Layout = ConvGen.Generator.Vocabulary.TensorLayout;
using Mode = ConvGen.Generator.Vocabulary.PaddingMode;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>Properties that hold for every row-vector plan, apart from its tiles.</summary>
public sealed class RowVectorPlanTests
{
    // Run-time extents are tried up to this many elements more than the kernel spans.
    private const int LargestTried = 12;

    [Fact]
    public void There_are_edges_exactly_when_a_column_has_taps_on_the_padding() => ForEvery.PhasePlan((geometry, phase) =>
    {
        bool meetsPadding = MayMeetPadding(geometry.Width, phase.Walks.Width);

        // This is assumed for a transposed axis without a declared extent.
        if (geometry.HasExtents || !geometry.IsTransposed || meetsPadding)
        {
            Assert.Equal(meetsPadding, phase.Edges is { MeetsPadding: true });
        }
    });

    [Fact]
    public void There_is_a_border_exactly_when_a_row_or_a_slice_has_taps_on_the_padding() => ForEvery.RowTilePlan((geometry, phase, plan) =>
    {
        bool meetsPadding = MayMeetPadding(geometry.Height, phase.Walks.Height) || MayMeetPadding(geometry.Depth, phase.Walks.Depth);

        if (geometry.HasExtents || !geometry.IsTransposed || meetsPadding)
        {
            Assert.Equal(meetsPadding, plan.Border is not null);
        }
    });

    [Fact]
    public void Every_output_belongs_to_one_phase() => ForEvery.RowVectorPlan((_, plan) =>
    {
        if (!plan.Geometry.HasExtents)
        {
            return;
        }

        AssertSplit(plan.Geometry.Depth, plan.Phases.Select(phase => phase.Walks.Depth));
        AssertSplit(plan.Geometry.Height, plan.Phases.Select(phase => phase.Walks.Height));
        AssertSplit(plan.Geometry.Width, plan.Phases.Select(phase => phase.Walks.Width));
        Assert.Equal(plan.Phases.Count, plan.Phases.Select(phase => phase.Walks).Distinct().Count());
    });

    [Fact]
    public void Rows_are_joined_exactly_when_no_output_needs_a_neighbour() => ForEvery.RowVectorPlan((declared, plan) =>
    {
        bool isPointwise = declared.Rank > 1
            && declared.Axes.All(axis => axis is { Kernel: 1, Stride: 1, PaddingBefore: 0, PaddingAfter: 0, OutputPadding: 0 });

        Assert.Equal(isPointwise, plan.IsFlattened);
        if (!isPointwise)
        {
            Assert.Equal(declared with { Depth = plan.Geometry.Depth, Height = plan.Geometry.Height, Width = plan.Geometry.Width }, plan.Geometry);
            bool sharesMethods = plan.Phases.Any(phase => phase.Walks.AtRunTime.Any(walk => walk.Walk.Unknown == WalkUnknown.Remainder));
            Assert.Equal(declared.HasExtents && !sharesMethods, plan.Geometry.HasExtents);
            return;
        }

        Assert.Equal(1, plan.Geometry.Rank);
        Assert.Equal(declared.Axes.Aggregate((int?)1, (product, axis) => product * axis.Extent), plan.Geometry.Width.Extent);
        Assert.Equal(declared.WeightLength, plan.Geometry.WeightLength);
        Assert.Equal(declared.Layout, plan.Geometry.Layout);
    });

    [Fact]
    public void An_image_with_more_rows_is_predicted_to_take_longer() => ForEvery.RowVectorPlan((geometry, plan) =>
    {
        if (geometry.Rank < 2 || geometry.Height.Extent is not int rows || plan.IsFlattened)
        {
            return;
        }

        // 12 more rows leave the same remainder for tiles of 1 to 4 rows, so the last tile, which is moved back, computes as many rows twice.
        const int More = 12;
        Geometry taller = geometry with { Height = geometry.Height with { Extent = rows + More * geometry.Height.Stride } };
        if (LinesOfFirstCache(taller) != LinesOfFirstCache(geometry))
        {
            return;
        }

        foreach (VectorWidth machine in VectorWidth.All)
        {
            Assert.InRange(plan.CyclesOn(machine), 1, Plans.RowVector(taller).CyclesOn(machine));
        }
    });

    // Channels whose distance is a multiple of several lines share few sets of the cache. More rows may end or begin that.
    private static int LinesOfFirstCache(Geometry geometry) =>
        Machine.LinesOfFirstCache((long)geometry.InputLength / geometry.InChannels * geometry.Formats.Input.Bits() / 8);

    private static bool MayMeetPadding(Axis axis, Walk walk) => axis.Extent is not null
        ? BruteForce.MeetsPadding(axis, walk)
        : Enumerable.Range(1, LargestTried + (int)axis.KernelExtent).Any(extent => BruteForce.MeetsPadding(axis with { Extent = extent }, walk));

    private static void AssertSplit(Axis axis, IEnumerable<Walk> walks)
    {
        int extent = BruteForce.Outputs(axis);
        IEnumerable<int> reached = walks.Distinct().SelectMany(walk =>
            Enumerable.Range(0, walk.Outputs(extent)).Select(output => walk.OutputFirst + output * walk.OutputStep));
        Sequences.AssertEqual(Enumerable.Range(0, extent), reached.Order());
    }

    [Fact]
    public void An_input_that_stays_in_the_second_level_cache_is_read_at_once() => ForEvery.RowVectorPlan((geometry, plan) =>
    {
        long groupBytes = geometry.HasExtents ? (long)geometry.InputLength / geometry.Groups * geometry.Formats.Input.Bits() / 8 : 0;
        Assert.True(plan.Slabs == 1 || groupBytes > Machine.SecondCacheBytes);
    });

    [Fact]
    public void A_larger_one_that_many_blocks_of_channels_read_comes_in_slabs_that_stay_there()
    {
        var axis = new Axis(Extent: 56, Kernel: 1, Stride: 1, Dilation: 1, PaddingBefore: 0, PaddingAfter: 0);
        Geometry geometry = new(NumberFormats.Of(ElementType.Float), 2, 256, 64, 1, Axis.None, axis, axis, HasBias: false, Layout.ChannelsFirst, Mode.Zeros);
        RowVectorPlan plan = Plans.RowVector(geometry);

        Assert.InRange(plan.Slabs, 2, 56);
        Assert.InRange((double)geometry.InputLength * sizeof(float) / plan.Slabs, 1, Machine.SlabBytes);
        Assert.Equal(1, Plans.RowVector(geometry with { OutChannels = 1 }).Slabs);
    }
}
