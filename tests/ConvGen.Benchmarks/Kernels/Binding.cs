namespace ConvGen.Benchmarks;

/// <summary>Prepares a convolution on these buffers.</summary>
/// <returns>A delegate that repeats the convolution the given number of times, without allocation.</returns>
/// <remarks>
/// The loop over the calls is inside the delegate, as it would be in a program that uses the kernel. One delegate call per iteration would add a
/// tenth to the time of the smallest kernels.
/// </remarks>
public delegate Action<int> Binding(
    ArraySegment<float> input, ArraySegment<float> weights, ArraySegment<float> bias, ArraySegment<float> residual, ArraySegment<float> output);

/// <summary>Prepares a convolution on these buffers with a maximum number of threads.</summary>
/// <returns>A delegate that repeats the convolution the given number of times, without allocation.</returns>
public delegate Action<int> ParallelBinding(
    int threads,
    ArraySegment<float> input,
    ArraySegment<float> weights,
    ArraySegment<float> bias,
    ArraySegment<float> residual,
    ArraySegment<float> output);
