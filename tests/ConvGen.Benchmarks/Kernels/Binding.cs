namespace ConvGen.Benchmarks;

/// <summary>Prepares a convolution of these buffers.</summary>
/// <returns>What repeats the convolution so many times, without allocation.</returns>
/// <remarks>
/// The loop over the calls lies behind the delegate, beside the call, as it does in a program that uses the kernel: a call through a delegate would
/// add a tenth to the time of the smallest kernels.
/// </remarks>
public delegate Action<int> Binding(
    ArraySegment<float> input, ArraySegment<float> weights, ArraySegment<float> bias, ArraySegment<float> residual, ArraySegment<float> output);

/// <summary>Prepares a convolution of these buffers on at most so many threads.</summary>
/// <returns>What repeats the convolution so many times, without allocation.</returns>
public delegate Action<int> ParallelBinding(
    int threads,
    ArraySegment<float> input,
    ArraySegment<float> weights,
    ArraySegment<float> bias,
    ArraySegment<float> residual,
    ArraySegment<float> output);
