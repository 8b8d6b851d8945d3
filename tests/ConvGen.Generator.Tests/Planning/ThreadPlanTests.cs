using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Planning.ChannelVector;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Planning.RowVector;
using ConvGen.Generator.Planning.StraightLine;
using ConvGen.Generator.Planning.Threads;
using ConvGen.Generator.Vocabulary;
using Layout = ConvGen.Generator.Vocabulary.TensorLayout;
using Mode = ConvGen.Generator.Vocabulary.PaddingMode;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>Properties of the way several threads share a layer.</summary>
public sealed class ThreadPlanTests
{
    [Fact]
    public void A_thread_is_kept_busy_on_every_machine() => ForEvery.KernelPlan((geometry, plan) =>
    {
        if (geometry.HasExtents && plan.Threads is { } threads)
        {
            foreach ((MachineChoice choice, ThreadChoice share) in plan.Choices.Zip(threads.Choices))
            {
                double cycles = choice.Cycles * share.OutputsPerThread / geometry.OutputLength;
                Assert.Equal(choice.Machine, share.Machine);
                Assert.True(cycles >= Machine.CyclesPerThread, $"{share.OutputsPerThread} outputs take {cycles} cycles.");
            }
        }
    });

    [Fact]
    public void What_keeps_two_threads_busy_on_some_machine_with_vectors_is_shared_and_nothing_less() => ForEvery.KernelPlan((geometry, plan) =>
    {
        if (!geometry.HasExtents || plan.Families.OfType<StraightLinePlan>().Any())
        {
            return;
        }

        // The number of outputs per thread is an integer, so a layer may fall short of the work of two threads by the remainder.
        double most = plan.Choices.Where(choice => !choice.Machine.IsScalar).Max(choice => choice.Cycles);
        bool isEnough = most >= 2.0 * Machine.CyclesPerThread * geometry.OutputLength / (geometry.OutputLength - 1.0);
        bool isTooLittle = most < 2 * Machine.CyclesPerThread;
        Assert.True(!isEnough || plan.Threads is not null || geometry.OutputLength < 4);
        Assert.True(!isTooLittle || plan.Threads is null);
    });

    [Fact]
    public void Every_machine_has_the_channels_that_it_shares() => ForEvery.KernelPlan((geometry, plan) =>
    {
        foreach ((MachineChoice choice, ThreadChoice share) in plan.Choices.Zip(plan.Threads?.Choices ?? []))
        {
            int parts = plan.Families[choice.Family] switch
            {
                ChannelVectorPlan { Sections.Count: > 1 } channels => channels.Sections.Count,
                ChannelVectorPlan channels => channels.TilesOf(choice.Entry!).Blocks,
                RowVectorPlan rows => PartsOf(rows, choice.Machine),
                _ => 1,
            };
            Assert.Equal(parts, share.Channels);
            Assert.InRange(share.Channels, 1, geometry.OutChannels);
        }
    });

    [Fact]
    public void Sizes_given_at_run_time_are_weighed_at_run_time() => ForEvery.KernelPlan((geometry, plan) =>
    {
        if (!geometry.HasExtents)
        {
            Assert.NotNull(plan.Threads);
        }
    });

    [Fact]
    public void Code_without_loops_is_not_shared()
    {
        Geometry geometry = Layer(extent: 8, channels: 1);
        Assert.Null(Plans.Of(geometry, Vocabulary.Unroll.Full).Threads);
    }

    [Fact]
    public void A_type_without_instances_has_nothing_to_share()
    {
        KernelModel model = Plans.ModelOf(Layer(extent: 56, channels: 64));
        Assert.NotNull(Planner.Plan(model).Threads);
        Assert.Null(Planner.Plan(model with { Type = model.Type with { IsStatic = true } }).Threads);
    }

    // If a machine's vectors are too wide for a part of the output, the part is computed with narrower ones or column by column.
    private static int PartsOf(RowVectorPlan rows, VectorWidth machine) => rows.Geometry.Groups > 1
        ? rows.Geometry.Groups
        : rows.Phases.Min(phase => (phase.Widths.FirstOrDefault(tiles => tiles.Width.Bits <= machine.Bits)?.Blocks ?? phase.Edges!.Blocks).Sum(block => block.Count));

    private static Geometry Layer(int extent, int channels)
    {
        var axis = new Axis(extent, Kernel: 3, Stride: 1, Dilation: 1, PaddingBefore: 1, PaddingAfter: 1);
        return new(NumberFormats.Of(ElementType.Float), 2, channels, channels, 1, Axis.None, axis, axis, HasBias: false, Layout.ChannelsFirst, Mode.Zeros);
    }
}
