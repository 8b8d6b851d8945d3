using System.Numerics;

namespace ConvGen.Numerics;

/// <summary>Layers and kernels that many threads call at the same time.</summary>
public class ConcurrencyTests
{
    private const int Threads = 4;

    // Short calls are repeated until it is likely that two of them run at the same time.
    private const long MultiplyAddsOfAll = 1_000_000;
    private const long MostRounds = 100;

    /// <summary>The names of the cases in single precision.</summary>
    public static TheoryData<string> SingleCases => [.. CompiledKernels.Names(isDouble: false)];

    /// <summary>The names of the cases in double precision.</summary>
    public static TheoryData<string> DoubleCases => [.. CompiledKernels.Names(isDouble: true)];

    [Theory]
    [MemberData(nameof(SingleCases))]
    public void Threads_with_images_of_their_own_share_a_layer(string name) => AssertUndisturbed(CompiledKernels.Get<float>(name));

    [Theory]
    [MemberData(nameof(DoubleCases))]
    public void So_they_do_in_double_precision(string name) => AssertUndisturbed(CompiledKernels.Get<double>(name));

    private static void AssertUndisturbed<T>(Kernel<T> kernel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ImageData<T> data = ImageData<T>.Normal(kernel.Case);
        (CorrelateCall<T> forward, CorrelateCall<T> parallelForward) = kernel.MakeLayer(data.Weights, data.Bias);
        CorrelateCall<T>[] calls = [kernel.Correlate, forward, parallelForward];

        // The images differ, because with equal images, data left behind by another thread would be correct by chance.
        ImageData<T>[] images =
            [.. Enumerable.Range(1, Threads).Select(thread => data with { Input = [.. data.Input.Select(number => number * T.CreateChecked(thread))] })];
        T[][] expected = [.. images.Select(image => KernelProperties.Run(kernel.Forward, kernel, image))];
        long rounds = Math.Clamp(MultiplyAddsOfAll / kernel.Shape.MultiplyAdds, 1, MostRounds);
        string?[] complaints = new string?[Threads];
        using Barrier together = new(Threads);
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(index => new Thread(() => complaints[index] = Complaint(index)))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.All(complaints, Assert.Null);

        string? Complaint(int thread)
        {
            string? complaint = null;
            foreach ((int index, CorrelateCall<T> call) in calls.Index())
            {
                for (long round = 0; round < rounds; round++)
                {
                    together.SignalAndWait();
                    if (!KernelProperties.Run(call, kernel, images[thread]).AsSpan().SequenceEqual(expected[thread]))
                    {
                        complaint ??= FormattableString.Invariant($"In round {round}, thread {thread} got a different result from call {index} than a single thread.");
                    }
                }
            }

            return complaint;
        }
    }
}
