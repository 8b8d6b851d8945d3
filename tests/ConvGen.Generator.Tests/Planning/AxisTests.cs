using ConvGen.Generator.Model;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>The arithmetic that plans are based on, compared with the definition.</summary>
public sealed class AxisTests
{
    // 7,776 axes: every combination of small sizes.
    private static readonly Axis[] Axes =
    [
        .. from extent in (int[])[1, 2, 3, 4, 7, 20]
           from kernel in (int[])[1, 2, 3, 5]
           from stride in (int[])[1, 2, 3, 7]
           from dilation in (int[])[1, 2, 4]
           from before in (int[])[0, 1, 2, 3, 6, 11]
           from after in (int[])[0, 1, 5]
           let axis = new Axis(extent, kernel, stride, dilation, before, after)
           where axis.OutputExtent >= 1
           select axis,
    ];

    [Fact]
    public void The_output_has_a_place_for_every_position_of_the_kernel() =>
        Assert.All(Axes, axis => Assert.Equal(BruteForce.Outputs(axis), axis.OutputExtent));

    [Fact]
    public void Without_idle_steps_every_tap_of_every_output_meets_the_same_input() => Assert.All(
        Axes.Concat(Axes.Select(axis => axis with { IsTransposed = true }).Where(axis => axis.OutputExtent >= 1)),
        axis =>
        {
            Axis other = axis.WithoutIdleSteps;

            Assert.Equal(axis.OutputExtent, other.OutputExtent);
            Assert.Equal(Met(axis), Met(other));
        });

    // The inputs inside the image that each output uses, with their weights.
    private static IEnumerable<(long Output, long Input, long Weight)> Met(Axis axis) =>
        from walk in axis.Walks
        from output in Enumerable.Range(0, walk.Outputs((int)axis.OutputExtent!.Value))
        from tap in Enumerable.Range(0, walk.Taps)
        let met = (walk.OutputFirst + ((long)output * walk.OutputStep), walk.InputAt(output, tap), walk.FirstWeight + ((long)tap * walk.WeightStep))
        where met.Item2 >= 0 && met.Item2 < axis.Extent
        orderby met
        select met;

    [Fact]
    public void The_interior_is_where_no_tap_falls_on_the_padding() => Assert.All(
        Axes,
        axis =>
        {
            (int start, int end) = axis.Walks.Single().Interior(axis.Extent!.Value, BruteForce.Outputs(axis));
            Sequences.AssertEqual(BruteForce.Interior(axis), Enumerable.Range(start, end - start));
        });

    [Fact]
    public void The_walks_of_a_transposed_axis_meet_what_its_inputs_scatter() => Assert.All(
        Axes.Select(axis => axis with { IsTransposed = true }).Where(axis => axis.OutputExtent is >= 1 and < 200),
        axis =>
        {
            HashSet<(int Output, int Weight, long Input)> walked = [];
            foreach (Walk walk in axis.Walks)
            {
                for (int output = 0; output < walk.Outputs((int)axis.OutputExtent!.Value); output++)
                {
                    for (int tap = 0; tap < walk.Taps; tap++)
                    {
                        long input = walk.InputAt(output, tap);
                        if (input >= 0 && input < axis.Extent)
                        {
                            Assert.True(walked.Add((walk.OutputFirst + output * walk.OutputStep, walk.FirstWeight + tap * walk.WeightStep, input)));
                        }
                    }
                }
            }

            IEnumerable<(int Output, int Weight, long Input)> scattered =
                from input in Enumerable.Range(0, axis.Extent!.Value)
                from weight in Enumerable.Range(0, axis.Kernel)
                let output = input * axis.Stride + weight * axis.Dilation - axis.PaddingBefore
                where output >= 0 && output < axis.OutputExtent
                select (output, weight, (long)input);
            Assert.Equal(scattered.Order(), walked.Order());
        });

    [Fact]
    public void The_walks_of_a_transposed_axis_reach_every_output_once() => Assert.All(
        Axes.Select(axis => axis with { IsTransposed = true }).Where(axis => axis.OutputExtent is >= 1 and < 200),
        axis => Assert.Equal(
            Enumerable.Range(0, (int)axis.OutputExtent!.Value),
            axis.Walks
                .SelectMany(walk => Enumerable.Range(0, walk.Outputs((int)axis.OutputExtent.Value)).Select(output => walk.OutputFirst + output * walk.OutputStep))
                .Order()));

    [Fact]
    public void The_multiply_adds_that_are_spelled_out_are_counted_one_by_one() => ForEvery.Geometry(geometry =>
    {
        if (!geometry.HasExtents || geometry.MultiplyAdds > 50_000)
        {
            return;
        }

        long counted = 0;
        for (int output = 0; output < geometry.OutputLength; output++)
        {
            counted += Enumerable.Range(0, geometry.ChainLength).Count(step =>
                geometry.InputIndex(geometry.OutputAt(output), geometry.TapAt(step)) is not null);
        }

        Assert.Equal(counted, geometry.SpelledOutMultiplyAdds);
    });
}
