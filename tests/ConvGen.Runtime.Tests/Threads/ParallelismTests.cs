using System.Collections.Concurrent;
using ConvGen.CompilerServices;

namespace ConvGen.Runtime.Threads;

/// <summary>How the parts of a call are run on several threads.</summary>
public class ParallelismTests
{
    private const int Rows = 40;
    private const int Columns = 100;

    /// <summary>Adds one to each output of its rows and columns, so that outputs computed twice, or never, are detected.</summary>
    private static readonly LayerPart<int> Increment = static (in call, in share) =>
    {
        for (int row = share.Channels.First(Rows); row < share.Channels.End(Rows); row++)
        {
            for (int column = share.Space.First(Columns); column < share.Space.End(Columns); column++)
            {
                Interlocked.Increment(ref call.Output[(row * Columns) + column]);
            }
        }
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(1000)]
    [InlineData(-1)]
    public void Every_output_is_computed_once(int maxDegreeOfParallelism)
    {
        int[] output = new int[Rows * Columns];
        Parallelism.Run(Increment, CallOf(output), new(Rows, outputsPerThread: 1), Columns, maxDegreeOfParallelism);
        Assert.All(output, value => Assert.Equal(1, value));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 7)]
    [InlineData(3, 1)]
    [InlineData(Rows, Columns)]
    public void So_it_is_however_few_parts_there_are(int channels, int space)
    {
        int[] output = new int[Rows * Columns];
        Parallelism.Run(Increment, CallOf(output), new(channels, outputsPerThread: 1), space, maxDegreeOfParallelism: -1);
        Assert.All(output, value => Assert.Equal(1, value));
    }

    [Fact]
    public void What_a_part_is_given_is_what_the_call_has()
    {
        int[] input = [1, 2], weights = [3], output = new int[64];
        var seen = new ConcurrentBag<(int Input, int Weights, bool HasBias, int Residual, int Width)>();
        var call = new LayerCall<int>(input, weights, default, [5, 6, 7], output, new ImageSizes(8, 9));
        Parallelism.Run(
            (in call, in _) => seen.Add((call.Input[1], call.Weights[0], call.Bias.Length > 0, call.Residual[2], call.Sizes.OutputWidth)),
            call, new(channels: 4, outputsPerThread: 1), space: 1, maxDegreeOfParallelism: 2);

        Assert.All(seen, part => Assert.Equal((2, 3, false, 7, 9), part));
    }

    [Fact]
    public void One_thread_computes_everything_itself_in_one_part()
    {
        AssertOnePart(maxDegreeOfParallelism: 1, outputsPerThread: 1);
    }

    [Fact]
    public void So_it_does_where_two_would_not_be_busy()
    {
        AssertOnePart(maxDegreeOfParallelism: -1, outputsPerThread: (Rows * Columns / 2) + 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(int.MinValue)]
    public void A_number_of_threads_that_means_nothing_is_refused(int maxDegreeOfParallelism)
    {
        ArgumentOutOfRangeException thrown = Assert.Throws<ArgumentOutOfRangeException>(
            nameof(maxDegreeOfParallelism), () => Parallelism.RequireDegree(maxDegreeOfParallelism));
        Assert.Equal(maxDegreeOfParallelism, thrown.ActualValue);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public void Every_other_is_taken(int maxDegreeOfParallelism) => Parallelism.RequireDegree(maxDegreeOfParallelism);

    [Fact]
    public void A_part_that_throws_does_so_at_the_callers_and_harms_no_later_call()
    {
        int[] output = new int[Rows * Columns];
        Assert.Throws<InvalidOperationException>(() => Parallelism.Run(
            static (in _, in _) => throw new InvalidOperationException(),
            CallOf(output), new(Rows, outputsPerThread: 1), Columns, maxDegreeOfParallelism: 2));

        Parallelism.Run(Increment, CallOf(output), new(Rows, outputsPerThread: 1), Columns, maxDegreeOfParallelism: 2);
        Assert.All(output, value => Assert.Equal(1, value));
    }

    [Fact]
    public void Calls_from_many_threads_of_the_pool_at_once_neither_mix_nor_wait_for_each_other()
    {
        int[][] outputs = [.. Enumerable.Range(0, 200).Select(_ => new int[Rows * Columns])];
        Parallel.ForEach(outputs, new ParallelOptions { MaxDegreeOfParallelism = 50 }, output =>
        {
            for (int i = 0; i < 20; i++)
            {
                Parallelism.Run(Increment, CallOf(output), new(Rows, outputsPerThread: 1), Columns, maxDegreeOfParallelism: 8);
            }
        });
        Assert.All(outputs, output => Assert.All(output, value => Assert.Equal(20, value)));
    }

    [Fact]
    public void Nothing_is_allocated_by_the_caller_once_warm()
    {
        int[] output = new int[Rows * Columns];
        Run();
        Run();

        // A helper thread that has not started yet keeps its object, so the next call creates a new one. On a busy machine, it can take a while to
        // start.
        long[] allocated = [.. Enumerable.Range(0, 20).Select(_ =>
        {
            SpinWait.SpinUntil(() => ThreadPool.PendingWorkItemCount == 0);
            Thread.Sleep(1);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Run();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        })];
        Assert.Contains(0, allocated);

        void Run() => Parallelism.Run(Increment, CallOf(output), new(Rows, outputsPerThread: 1), Columns, maxDegreeOfParallelism: 2);
    }

    private static void AssertOnePart(int maxDegreeOfParallelism, int outputsPerThread)
    {
        var threads = new ConcurrentBag<int>();
        int[] output = new int[Rows * Columns];
        Parallelism.Run(
            (in call, in share) =>
            {
                threads.Add(Environment.CurrentManagedThreadId);
                Increment(call, share);
            },
            CallOf(output), new(Rows, outputsPerThread), Columns, maxDegreeOfParallelism);
        Assert.Equal([Environment.CurrentManagedThreadId], threads);
        Assert.All(output, value => Assert.Equal(1, value));
    }

    private static LayerCall<int> CallOf(int[] output) => new(default, default, default, default, output);
}
