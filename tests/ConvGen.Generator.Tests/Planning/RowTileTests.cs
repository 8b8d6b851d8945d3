using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Planning.RowVector;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>Properties that hold for the tiles of every row-vector plan at every vector width.</summary>
public sealed class RowTileTests
{
    [Fact]
    public void Tiles_cover_every_column_that_sees_no_padding_and_no_other() => ForEvery.RowTilePlan((geometry, phase, plan) =>
    {
        if (!geometry.HasExtents)
        {
            return;
        }

        int lanes = plan.Width.Lanes(geometry.Formats.Accumulator);
        HashSet<int> covered = [];
        foreach (ColumnPass pass in plan.Passes)
        {
            for (int tile = 0; tile < pass.Range!.Count; tile++)
            {
                foreach (int offset in pass.Offsets)
                {
                    covered.UnionWith(Enumerable.Range(pass.Range.First + tile * pass.Columns + offset, lanes));
                }
            }
        }

        Sequences.AssertEqual(BruteForce.Interior(geometry.Width, phase.Walks.Width), covered.Order());
    });

    [Fact]
    public void They_are_said_to_write_once_exactly_when_they_cover_no_output_twice() => ForEvery.RowTilePlan((geometry, phase, plan) =>
    {
        if (!geometry.HasExtents)
        {
            Assert.Equal(plan.Passes.All(pass => pass.Columns == 1), plan.WritesOnce);
            return;
        }

        int lanes = plan.Width.Lanes(geometry.Formats.Accumulator);
        int rows = plan.Rows == 1 ? 1 : phase.MaskedRows is { } masked ? masked.End - masked.Start : BruteForce.Interior(geometry.Height, phase.Walks.Height).Count();
        Assert.Equal(IsApart(plan.Passes) && IsApart(plan.WholePasses) && rows % plan.Rows == 0, plan.WritesOnce);

        bool IsApart(IEnumerable<ColumnPass> passes)
        {
            int[] columns =
            [
                .. from pass in passes
                   from tile in Enumerable.Range(0, pass.Range!.Count)
                   from offset in pass.Offsets
                   from column in Enumerable.Range(pass.Range!.First + tile * pass.Columns + offset, lanes)
                   select column,
            ];
            return columns.Distinct().Count() == columns.Length;
        }
    });

    [Fact]
    public void Vectors_fill_their_tile_from_its_first_column_to_its_last() => ForEvery.RowTilePlan((geometry, _, plan) =>
    {
        int lanes = plan.Width.Lanes(geometry.Formats.Accumulator);
        foreach (ColumnPass pass in plan.Passes)
        {
            Sequences.AssertEqual(pass.Offsets.Order(), pass.Offsets);
            Sequences.AssertEqual(
                Enumerable.Range(0, pass.Columns),
                pass.Offsets.SelectMany(offset => Enumerable.Range(offset, lanes)).Distinct().Order());
        }
    });

    [Fact]
    public void No_vector_reads_outside_the_input() => ForEvery.RowTilePlan((geometry, phase, plan) =>
    {
        foreach (ColumnPass pass in plan.Passes.Where(pass => pass.Range is not null && phase.Walks.Width.Taps > 0))
        {
            int first = pass.Range!.First;
            int last = first + pass.Range.Count * pass.Columns - 1;
            long[] ends =
            [
                .. from output in (int[])[first, last]
                   from tap in (int[])[0, phase.Walks.Width.Taps - 1]
                   select phase.Walks.Width.InputAt(output, tap),
            ];
            Assert.InRange(ends.Min(), 0, geometry.Width.Extent!.Value - 1);
            Assert.InRange(ends.Max(), 0, geometry.Width.Extent.Value - 1);
        }
    });

    [Fact]
    public void Every_method_of_a_width_has_a_name_of_its_own() => ForEvery.RowTilePlan((_, _, plan) =>
    {
        string[] names = [.. plan.Methods.Select(method => method.Name)];

        Assert.Equal(names.Distinct(), names);
    });

    [Fact]
    public void Methods_are_exactly_those_that_are_called() => ForEvery.RowTilePlan((_, _, plan) =>
    {
        IEnumerable<RowTileMethod> called = plan.Calls.SelectMany(block => block.Alternatives).SelectMany(alternative => alternative.Calls).Select(call => call.Method);

        Assert.Equal(called.Distinct().OrderBy(method => method.Name), plan.Methods.OrderBy(method => method.Name));
    });

    [Fact]
    public void Calls_cover_every_row_of_the_columns_that_tiles_compute() => ForEvery.RowTilePlan((geometry, phase, plan) =>
    {
        if (!geometry.HasExtents)
        {
            return;
        }

        int positions = phase.Walks.Depth.Outputs(geometry.OutputDepth) * phase.Walks.Height.Outputs(geometry.OutputHeight);
        foreach (BlockCalls block in plan.Calls)
        {
            RowTileCall[] calls = [.. Assert.Single(block.Alternatives).Calls];

            // The calls of a column change only where a pass begins or ends.
            foreach (int column in plan.Passes.SelectMany(pass => (int[])[pass.Range!.First, EndOf(pass) - 1]).Distinct())
            {
                IEnumerable<(int, int)> computed =
                    from call in calls
                    where call.Method.Pass.Range!.First <= column && column < EndOf(call.Method.Pass)
                    from slice in Enumerable.Range(call.Slices.First.Position, call.Slices.End.Position - call.Slices.First.Position)
                    from row in Enumerable.Range(call.Rows.First.Position, call.Rows.End.Position - call.Rows.First.Position)
                    select (slice, row);
                Assert.Equal(positions, computed.Distinct().Count());
            }
        }

        static int EndOf(ColumnPass pass) => pass.Range!.First + pass.Range.Count * pass.Columns;
    });

    [Fact]
    public void Every_vector_is_in_each_tap_whose_inputs_it_meets() => ForEvery.RowTilePlan((geometry, phase, plan) =>
    {
        int lanes = plan.Width.Lanes(geometry.Formats.Accumulator);
        foreach (RowTileMethod method in plan.Methods.Where(method => method.Pass.IsMasked))
        {
            foreach ((int vector, int offset) in method.Pass.Offsets.Select((offset, vector) => (vector, offset)))
            {
                for (int tap = 0; tap < phase.Walks.Width.Taps; tap++)
                {
                    TapVector? planned = method.Taps.SingleOrDefault(one => one.Tap == tap)?.Vectors.SingleOrDefault(one => one.Vector == vector);
                    int[] met =
                    [
                        .. Enumerable.Range(0, lanes).Where(lane => geometry.InputPlace(geometry.Width, phase.Walks.Width.InputAt(method.Pass.Range!.First + offset + lane, tap)) is not null),
                    ];
                    IEnumerable<int> taken = planned is null ? [] : planned.Lanes is { } some ? Enumerable.Range(some.First, some.End - some.First) : Enumerable.Range(0, lanes);
                    Assert.Equal(met, taken);
                }
            }
        }
    });

    [Fact]
    public void Any_width_given_at_run_time_is_served_by_the_last_pass_and_better_by_the_first() => ForEvery.RowTilePlan((geometry, _, plan) =>
    {
        if (geometry.HasExtents)
        {
            return;
        }

        Assert.All(plan.Passes, pass => Assert.Null(pass.Range));
        Assert.Equal(plan.Width.Lanes(geometry.Formats.Accumulator), plan.Passes[plan.Passes.Count - 1].Columns);
        Assert.Equal(plan.Passes.OrderByDescending(pass => pass.Columns), plan.Passes);
    });

    [Fact]
    public void A_tile_with_its_inputs_and_its_weight_fits_the_registers() => ForEvery.RowTilePlan((_, _, plan) =>
    {
        foreach (ChannelBlock block in plan.Blocks)
        {
            foreach (ColumnPass pass in plan.Passes)
            {
                int accumulators = block.Size * pass.Vectors;
                Assert.InRange(accumulators + pass.Vectors + 1, 1, plan.Width.Registers);
                Assert.InRange(accumulators, 1, plan.Accumulators);
            }
        }
    });

    [Fact]
    public void Vectors_leave_through_scratch_exactly_when_their_lanes_lie_apart_in_the_output() => ForEvery.RowTilePlan((geometry, phase, plan) =>
    {
        bool isApart = phase.Walks.Width.OutputStep > 1 || (geometry.Layout == Vocabulary.TensorLayout.ChannelsLast && geometry.OutChannels > 1);

        Assert.Equal(isApart && !plan.Width.IsScalar, plan.UsesScratch);
        Assert.All(plan.Blocks, block => Assert.All(
            plan.Passes,
            pass => Assert.InRange(plan.UsesScratch ? block.Size * pass.Columns : 0, 0, plan.ScratchLength)));
    });

    [Fact]
    public void Blocks_hold_every_output_channel_of_a_group_once() => ForEvery.PhasePlan((geometry, phase) =>
    {
        foreach (Collections.EquatableArray<ChannelBlock> blocks in phase.Widths.Select(tiles => tiles.Blocks).Append(phase.Edges?.Blocks ?? []))
        {
            IEnumerable<int> channels = blocks.SelectMany(block => Enumerable.Range(block.First, block.Size * block.Count));
            Sequences.AssertEqual(blocks.Count == 0 ? [] : Enumerable.Range(0, geometry.OutChannels / geometry.Groups), channels);
        }
    });

    [Fact]
    public void Blocks_differ_by_one_channel_at_most() => ForEvery.RowTilePlan((_, _, plan) =>
        Assert.InRange(plan.Blocks.Max(block => block.Size) - plan.Blocks.Min(block => block.Size), 0, 1));

    [Fact]
    public void A_width_is_planned_exactly_when_the_interior_fills_a_vector() => ForEvery.PhasePlan((geometry, phase) =>
    {
        int? interior = geometry.HasExtents ? BruteForce.Interior(geometry.Width, phase.Walks.Width).Count() : null;
        VectorWidth[] filled = [.. VectorWidth.All.Where(width => interior is null || interior >= width.Lanes(geometry.Formats.Accumulator))];
        IEnumerable<VectorWidth> ofVectors = filled.Where(width => !width.IsScalar);

        Assert.Equal(ofVectors.Any() ? ofVectors : filled, phase.Widths.Select(tiles => tiles.Width));
    });

    [Fact]
    public void Columns_are_computed_one_by_one_where_there_may_be_no_vectors() => ForEvery.PhasePlan((_, phase) =>
    {
        bool hasVectors = phase.Widths.Any(tiles => !tiles.Width.IsScalar);

        Assert.True(phase.Edges is not null || !hasVectors);
    });

    [Fact]
    public void Without_vectors_only_scalar_code_is_planned() => ForEvery.Geometry(geometry =>
    {
        RowVectorPlan plan = Plans.RowVector(geometry, Plans.WithoutVectors);

        foreach (PhasePlan phase in plan.Phases)
        {
            bool hasInterior = !plan.Geometry.HasExtents || BruteForce.Interior(plan.Geometry.Width, phase.Walks.Width).Any();
            Assert.Equal(hasInterior ? [VectorWidth.Scalar] : [], phase.Widths.Select(tiles => tiles.Width));
        }
    });

    [Fact]
    public void A_body_that_is_spelled_out_stays_within_the_limits_of_the_jit() => ForEvery.RowTilePlan((geometry, phase, plan) =>
    {
        AssertWithinLimits(geometry, phase, plan, plan.Interior);
        if (plan.Border is { } border)
        {
            AssertWithinLimits(geometry, phase, plan, border);
            Assert.InRange(border, Unrolling.Tap, Unrolling.TapRow);
        }
    });

    private static void AssertWithinLimits(Geometry geometry, PhasePlan phase, RowTilePlan plan, Unrolling unrolling)
    {
        // A single tap is the smallest possible body.
        if (unrolling == Unrolling.Tap)
        {
            return;
        }

        int taps = phase.Walks.Width.Taps
            * (unrolling >= Unrolling.TapSlice ? phase.Walks.Height.Taps : 1)
            * (unrolling >= Unrolling.Channel ? phase.Walks.Depth.Taps : 1)
            * (unrolling >= Unrolling.Chain ? geometry.InChannels / geometry.Groups : 1);
        int channels = plan.Blocks.Max(block => block.Size);
        int vectors = plan.Passes.Max(pass => pass.Vectors);
        int multiplyAdds = taps * channels * vectors;
        int bytes = multiplyAdds * JitLimits.MultiplyAddBytes
            + taps * (channels * JitLimits.BroadcastBytes + vectors * JitLimits.LoadBytes)
            + channels * vectors * JitLimits.AccumulatorBytes
            + JitLimits.FrameBytes;

        Assert.InRange(multiplyAdds, 0, plan.Width.IsScalar ? JitLimits.ScalarBodyMultiplyAdds : JitLimits.VectorBodyMultiplyAdds);
        Assert.InRange(bytes, 1, JitLimits.MethodBytes);
    }
}
