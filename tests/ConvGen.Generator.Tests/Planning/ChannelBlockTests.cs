using ConvGen.Generator.Planning.RowVector;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>Output channels in blocks of equal size.</summary>
public sealed class ChannelBlockTests
{
    [Fact]
    public void Blocks_are_the_fewest_that_hold_every_channel_once_and_as_even_as_can_be()
    {
        for (int channels = 1; channels <= 200; channels++)
        {
            for (int largest = 1; largest <= 30; largest++)
            {
                Collections.EquatableArray<ChannelBlock> runs = ChannelBlock.Split(channels, largest);
                int[] sizes = [.. runs.SelectMany(run => Enumerable.Repeat(run.Size, run.Count))];
                int[] starts = [.. runs.SelectMany(run => Enumerable.Range(0, run.Count).Select(block => run.First + block * run.Size))];

                Assert.Equal(channels, sizes.Sum());
                Assert.Equal((int)Math.Ceiling((double)channels / largest), sizes.Length);
                Assert.InRange(sizes.Max(), 1, largest);
                Assert.InRange(sizes.Max() - sizes.Min(), 0, 1);
                Assert.Equal(Enumerable.Range(0, sizes.Length).Select(block => sizes.Take(block).Sum()), starts);
                Assert.Equal(channels, runs[runs.Count - 1].End);
            }
        }
    }

    [Fact]
    public void A_hundred_channels_in_blocks_of_six_are_fifteen_of_six_and_two_of_five() =>
        Assert.Equal([new(0, 6, 15), new(90, 5, 2)], ChannelBlock.Split(100, 6));

    [Theory]
    [InlineData(int.MaxValue, 1)]
    [InlineData(int.MaxValue, 28)]
    [InlineData(int.MaxValue - 1, 12)]
    public void Any_number_of_channels_can_be_split(int channels, int largest)
    {
        Collections.EquatableArray<ChannelBlock> runs = ChannelBlock.Split(channels, largest);

        Assert.Equal(channels, runs.Sum(run => (long)run.Size * run.Count));
        Assert.All(runs, run => Assert.InRange(run.Size, 1, largest));
    }
}
