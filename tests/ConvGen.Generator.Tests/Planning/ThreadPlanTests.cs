using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Vocabulary;
using Layout = ConvGen.Generator.Vocabulary.TensorLayout;
using Mode = ConvGen.Generator.Vocabulary.PaddingMode;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>Properties of the way several threads share a layer.</summary>
public sealed class ThreadPlanTests
{
    [Fact]
    public void A_thread_is_kept_busy() => ForEvery.KernelPlan((geometry, plan) =>
    {
        if (geometry.HasExtents && plan.Threads is { } threads)
        {
            double cycles = plan.Family.Cycles * threads.OutputsPerThread / geometry.OutputLength;
            Assert.True(cycles >= Machine.CyclesPerThread, $"{threads.OutputsPerThread} outputs take {cycles} cycles.");
        }
    });

    [Fact]
    public void What_keeps_two_threads_busy_is_shared_and_nothing_less() => ForEvery.KernelPlan((geometry, plan) =>
    {
        if (!geometry.HasExtents || plan.Family is StraightLinePlan)
        {
            return;
        }

        // The number of outputs per thread is an integer, so a layer may fall short of the work of two threads by the remainder.
        bool isEnough = plan.Family.Cycles >= 2.0 * Machine.CyclesPerThread * geometry.OutputLength / (geometry.OutputLength - 1.0);
        bool isTooLittle = plan.Family.Cycles < 2 * Machine.CyclesPerThread;
        Assert.True(!isEnough || plan.Threads is not null || geometry.OutputLength < 4);
        Assert.True(!isTooLittle || plan.Threads is null);
    });

    [Fact]
    public void Every_machine_has_the_channels_that_are_promised() => ForEvery.KernelPlan((geometry, plan) =>
    {
        if (plan.Threads is not { } threads)
        {
            return;
        }

        IEnumerable<int> parts = plan.Family switch
        {
            ChannelVectorPlan { Sections.Count: > 1 } channels => [channels.Sections.Count],
            ChannelVectorPlan channels =>
            [
                .. channels.Tiles.Select(tiles => tiles.Blocks),
                .. channels.Choices.Any(choice => choice.Tiles is null) ? PartsOf(channels.Rows) : [],
            ],
            RowVectorPlan rows => PartsOf(rows),
            _ => [],
        };
        Assert.All(parts, count => Assert.True(count >= threads.Channels));
        Assert.InRange(threads.Channels, 1, geometry.OutChannels);
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
        Geometry geometry = Layer(extent: 14, channels: 1);
        Assert.Null(Plans.Of(geometry, Vocabulary.Unroll.Full).Threads);
    }

    [Fact]
    public void A_type_without_instances_has_nothing_to_share()
    {
        KernelModel model = Plans.ModelOf(Layer(extent: 56, channels: 64));
        Assert.NotNull(Planner.Plan(model).Threads);
        Assert.Null(Planner.Plan(model with { Type = model.Type with { IsStatic = true } }).Threads);
    }

    private static IEnumerable<int> PartsOf(RowVectorPlan rows) => rows.Geometry.Groups > 1
        ? [rows.Geometry.Groups]
        : rows.Phases.SelectMany(phase => phase.Widths).Select(tiles => tiles.Blocks.Sum(block => block.Count));

    private static Geometry Layer(int extent, int channels)
    {
        var axis = new Axis(extent, Kernel: 3, Stride: 1, Dilation: 1, PaddingBefore: 1, PaddingAfter: 1);
        return new(NumberFormats.Of(ElementType.Float), 2, channels, channels, 1, Axis.None, axis, axis, HasBias: false, Layout.ChannelsFirst, Mode.Zeros);
    }
}
