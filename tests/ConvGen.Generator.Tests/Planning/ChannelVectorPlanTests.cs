using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.ChannelVector;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Planning.RowVector;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>Properties that hold for every plan with vectors along output channels.</summary>
public sealed class ChannelVectorPlanTests
{
    [Fact]
    public void Accumulators_the_operands_that_it_holds_and_the_one_that_it_reads_fit_the_registers() => ForEvery.ChannelTilePlan((_, tiles) =>
    {
        int held = tiles.Operands == HeldOperands.Inputs ? tiles.Columns : tiles.Vectors;
        Assert.InRange(tiles.Accumulators + held + 1, 1, tiles.Width.Registers);
    });

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
            Assert.True(!plan.Geometry.HasExtents || plan.Walks.Width.Unknown != WalkUnknown.Nothing);
            return;
        }

        IEnumerable<int> covered = runs.SelectMany(run => Enumerable.Range(run.First, run.Count * run.Columns));
        Sequences.AssertEqual(Enumerable.Range(0, plan.Geometry.OutputWidth), covered.Distinct().Order());
    });

    [Fact]
    public void They_are_said_to_write_once_exactly_when_they_cover_no_output_twice() => ForEvery.ChannelTilePlan((plan, tiles) =>
    {
        int[]? columns = tiles.Runs?.SelectMany(run => Enumerable.Range(run.First, run.Count * run.Columns)).ToArray();
        bool coversColumnsOnce = columns is null ? tiles.Columns == 1 : columns.Distinct().Count() == columns.Length;
        int channels = plan.HasChannelLanes ? plan.Geometry.OutChannels : plan.Geometry.OutChannelsPerGroup;

        Assert.Equal(coversColumnsOnce && tiles.Blocks * tiles.Channels == channels, tiles.WritesOnce);
    });

    [Fact]
    public void Tiles_that_are_said_to_see_no_padding_see_none() => ForEvery.ChannelTilePlan((plan, tiles) =>
    {
        foreach (ChannelTileRun run in (tiles.Runs ?? []).Where(run => run.Border == ChannelTileBorder.None))
        {
            int last = run.End - 1;
            Assert.False(BruteForce.MeetsPadding(plan.Geometry.Width, run.First));
            Assert.False(BruteForce.MeetsPadding(plan.Geometry.Width, last));
        }
    });

    [Fact]
    public void A_spelled_out_body_stays_within_the_limit() => ForEvery.ChannelTilePlan((plan, tiles) =>
    {
        if (tiles.Chain.UnrollsTaps)
        {
            int rows = tiles.Chain.UnrollsRows ? plan.Walks.Height.Taps : 1;
            Assert.InRange(tiles.Accumulators * plan.Walks.Width.Taps * rows * tiles.Chain.ChannelsTogether, 0, JitLimits.VectorBodyMultiplyAdds);
        }
    });

    [Fact]
    public void Sums_are_put_aside_only_where_no_column_is_computed_twice() => ForEvery.ChannelTilePlan((plan, tiles) =>
    {
        if (plan.IsChunked(tiles))
        {
            Assert.Equal(plan.Geometry.OutputWidth, tiles.Runs!.Value.Sum(run => run.Count * run.Columns));
        }
    });

    [Fact]
    public void An_input_that_a_tile_holds_was_loaded_into_the_same_register() => ForEvery.ChannelTilePlan((_, tiles) =>
    {
        foreach (ChannelTileMethod method in tiles.Methods.Where(method => tiles.Operands == HeldOperands.Inputs && method.Taps is not null))
        {
            var registers = new Dictionary<int, int>();
            foreach (ChannelTap tap in method.Taps!.Value)
            {
                foreach (TapColumn column in tap.Columns.Where(column => !column.IsHeld))
                {
                    registers[column.Register] = column.Input;
                }

                Assert.All(tap.Columns, column => Assert.Equal(column.Input, registers[column.Register]));
                Assert.Distinct(tap.Columns.Select(column => column.Register));
            }
        }
    });

    [Fact]
    public void A_slab_has_room_for_its_pixels() => ForEvery.ChannelTilePlan((plan, tiles) =>
    {
        if (tiles.Slab is not { } slab)
        {
            Assert.Null(tiles.Runs);
            return;
        }

        int pixels = slab.Tiles is int together
            ? tiles.Runs!.Value.Max(run => Math.Min(together, run.Count) * run.Columns)
            : slab.Rows * plan.Geometry.OutputWidth;
        Assert.InRange(pixels * tiles.Channels, 1, slab.StoresDirectly ? int.MaxValue : slab.BufferLength);
    });

    [Fact]
    public void Every_machine_has_an_entry_that_it_can_run() => ForEvery.ChannelVectorPlan((_, plan) =>
    {
        foreach (VectorWidth machine in VectorWidth.All.Where(machine => plan.Tiles.Any(tiles => tiles.Width.Bits <= machine.Bits)))
        {
            VectorWidth entry = plan.EntryOn(machine);
            Assert.InRange(entry.Bits, 128, machine.Bits);
            Assert.Equal(entry, plan.TilesOf(entry).Width);
        }
    });

    [Fact]
    public void Tiles_are_written_only_for_machines_that_run_them() => ForEvery.KernelPlan((_, plan) =>
    {
        for (int family = 0; family < plan.Families.Count; family++)
        {
            VectorWidth[] machines = [.. plan.Choices.Where(choice => choice.Family == family).Select(choice => choice.Machine)];
            switch (plan.Families[family])
            {
                case ChannelVectorPlan channels:
                    Assert.Equal(channels.Tiles.Select(tiles => tiles.Width), machines.Select(channels.EntryOn).Distinct());
                    break;
                case RowVectorPlan rows:
                    int widest = machines.Max(machine => machine.Bits);
                    Assert.All(rows.Phases.SelectMany(phase => phase.Widths), tiles => Assert.InRange(tiles.Width.Bits, 0, widest));
                    break;
            }
        }
    });
}
