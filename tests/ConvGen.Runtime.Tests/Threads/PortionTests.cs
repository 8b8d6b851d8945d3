using ConvGen.CompilerServices;

namespace ConvGen.Runtime.Threads;

/// <summary>How ranges are split into portions.</summary>
public class PortionTests
{
    private static readonly int[] Lengths = [0, 1, 2, 3, 7, 16, 17, 1000, int.MaxValue];

    private static readonly int[] Starts = [0, 5];

    private static readonly int[] Steps = [1, 2, 3, 16, 48];

    private static readonly int[] Counts = [1, 2, 3, 16, 1001];

    /// <summary>Ranges, steps and numbers of portions, with more portions than steps and with fewer.</summary>
    public static TheoryData<int, int, int, int> Ranges =>
    [
        .. from length in Lengths
           from start in Starts
           where length <= int.MaxValue - start
           from step in Steps
           from count in Counts
           select (start, start + length, step, count),
    ];

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Portions_follow_each_other_from_start_to_end(int start, int end, int step, int count)
    {
        int next = start;
        for (int index = 0; index < count; index++)
        {
            var portion = new Portion(index, count);
            Assert.Equal(next, portion.First(start, end, step));
            next = portion.End(start, end, step);
        }

        Assert.Equal(end, next);
    }

    [Theory]
    [MemberData(nameof(Ranges))]
    public void They_begin_at_every_so_manieth_place_and_differ_by_one_step_at_most(int start, int end, int step, int count)
    {
        int[] steps = new int[count];
        for (int index = 0; index < count; index++)
        {
            var portion = new Portion(index, count);
            int first = portion.First(start, end, step);
            Assert.True((first - start) % step == 0 || first == end);
            steps[index] = (int)(((long)portion.End(start, end, step) - first + step - 1) / step);
        }

        Assert.InRange(steps.Max() - steps.Min(), 0, 1);
    }

    [Fact]
    public void The_last_one_knows_that_it_is()
    {
        Assert.True(new Portion(0, 1).IsLast);
        Assert.False(new Portion(1, 3).IsLast);
        Assert.True(new Portion(2, 3).IsLast);
    }

    [Fact]
    public void So_many_things_are_a_range_from_zero_on()
    {
        var portion = new Portion(1, 3);
        Assert.Equal((portion.First(0, 10), portion.End(0, 10)), (portion.First(10), portion.End(10)));
    }

    [Fact]
    public void The_parts_of_a_portion_are_the_portion()
    {
        var portion = new Portion(2, 5);
        Assert.Equal(portion.First(1000), portion.Part(0, 7).First(1000));
        Assert.Equal(portion.End(1000), portion.Part(6, 7).End(1000));
        Assert.Equal(portion.Part(3, 7).End(1000), portion.Part(4, 7).First(1000));
    }
}
