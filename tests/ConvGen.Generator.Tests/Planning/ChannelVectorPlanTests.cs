using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>Properties that hold for every plan with vectors along output channels.</summary>
public sealed class ChannelVectorPlanTests
{
    [Fact]
    public void Accumulators_weights_and_an_input_fit_the_registers() => ForEvery.ChannelTilePlan((_, tiles) =>
        Assert.InRange(tiles.Accumulators + tiles.Vectors + 1, 1, tiles.Width.Registers));

    [Fact]
    public void Vectors_are_full() => ForEvery.ChannelTilePlan((plan, tiles) =>
        Assert.Equal(tiles.Vectors * tiles.Width.Lanes(plan.Geometry.Formats.Accumulator), tiles.Channels));

    [Fact]
    public void Blocks_cover_every_channel_and_none_is_superfluous() => ForEvery.ChannelTilePlan((plan, tiles) =>
    {
        int channels = plan.HasChannelLanes ? plan.Geometry.OutChannels : plan.Geometry.OutChannelsPerGroup;

        Assert.InRange(tiles.Channels, 1, channels);
        Assert.InRange(channels, (tiles.Blocks - 1) * tiles.Channels + 1, tiles.Blocks * tiles.Channels);
    });

    [Fact]
    public void Every_width_has_one_sort_of_tile() => ForEvery.ChannelVectorPlan((_, plan) =>
        Assert.Equal(plan.Tiles.Select(tiles => tiles.Width).Distinct(), plan.Tiles.Select(tiles => tiles.Width)));

    [Fact]
    public void Packed_weights_are_less_than_twice_the_weights() => ForEvery.ChannelTilePlan((plan, tiles) =>
        Assert.InRange(plan.PackedLength(tiles), plan.Geometry.WeightLength, 2L * plan.Geometry.WeightLength - 1));

    [Fact]
    public void Tiles_cover_every_column_and_no_other() => ForEvery.ChannelTilePlan((plan, tiles) =>
    {
        if (tiles.Runs is not { } runs)
        {
            Assert.True(!plan.Geometry.HasExtents || plan.Width.Unknown != WalkUnknown.Nothing);
            return;
        }

        IEnumerable<int> covered = runs.SelectMany(run => Enumerable.Range(run.First, run.Count * tiles.Columns));
        Sequences.AssertEqual(Enumerable.Range(0, plan.Geometry.OutputWidth), covered.Distinct().Order());
    });

    [Fact]
    public void They_are_said_to_write_once_exactly_when_they_cover_no_output_twice() => ForEvery.ChannelTilePlan((plan, tiles) =>
    {
        int[]? columns = tiles.Runs?.SelectMany(run => Enumerable.Range(run.First, run.Count * tiles.Columns)).ToArray();
        bool coversColumnsOnce = columns is null ? tiles.Columns == 1 : columns.Distinct().Count() == columns.Length;
        int channels = plan.HasChannelLanes ? plan.Geometry.OutChannels : plan.Geometry.OutChannelsPerGroup;

        Assert.Equal(coversColumnsOnce && tiles.Blocks * tiles.Channels == channels, tiles.WritesOnce);
    });

    [Fact]
    public void Tiles_that_are_said_to_see_no_padding_see_none() => ForEvery.ChannelTilePlan((plan, tiles) =>
    {
        foreach (ChannelTileRun run in (tiles.Runs ?? []).Where(run => run.Border == ChannelTileBorder.None))
        {
            int last = run.First + run.Count * tiles.Columns - 1;
            Assert.False(BruteForce.MeetsPadding(plan.Geometry.Width, run.First));
            Assert.False(BruteForce.MeetsPadding(plan.Geometry.Width, last));
        }
    });

    [Fact]
    public void A_spelled_out_body_stays_within_the_limit() => ForEvery.ChannelTilePlan((plan, tiles) =>
    {
        if (tiles.UnrollsTaps)
        {
            Assert.InRange(tiles.Accumulators * plan.Width.Taps, 0, JitLimits.VectorBodyMultiplyAdds);
        }
    });

    [Fact]
    public void Every_machine_runs_what_is_predicted_to_be_the_fastest() => ForEvery.ChannelVectorPlan((declared, plan) =>
    {
        RowVectorPlan rows = RowVectorPlanner.Plan(declared, Plans.WithVectors);
        foreach (ChannelVectorChoice choice in plan.Choices)
        {
            Assert.True(choice.Tiles is null || choice.Tiles.Cycles < rows.CyclesOn(choice.Machine));
            Assert.True(choice.Tiles is null || choice.Tiles.Width.Bits <= choice.Machine.Bits);
        }
    });

    [Fact]
    public void A_machine_without_a_choice_of_its_own_runs_tiles_of_the_next_narrower_one() => ForEvery.ChannelVectorPlan((_, plan) =>
    {
        foreach (VectorWidth machine in VectorWidth.All.Where(width => !width.IsScalar && plan.Choices.All(choice => choice.Machine != width)))
        {
            ChannelVectorChoice next = plan.Choices.First(choice => choice.Machine.Bits < machine.Bits);
            Assert.NotNull(next.Tiles);
        }
    });

    [Fact]
    public void Vectors_along_rows_are_written_only_for_machines_that_run_them() => ForEvery.ChannelVectorPlan((_, plan) =>
    {
        int widest = plan.Choices.Where(choice => choice.Tiles is null).Select(choice => choice.Machine.Bits).DefaultIfEmpty(0).Max();

        Assert.All(plan.Rows.Phases.SelectMany(phase => phase.Widths), tiles => Assert.InRange(tiles.Width.Bits, 0, widest));
    });
}
