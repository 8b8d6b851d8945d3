using System.Collections.Concurrent;

namespace ConvGen.CompilerServices;

/// <summary>A call to a layer whose parts are computed by several threads.</summary>
internal sealed unsafe class ParallelCall<T> : SharedWork
    where T : unmanaged
{
    private static readonly ConcurrentQueue<ParallelCall<T>> Idle = new();

    private LayerPart<T>? _part;
    private PinnedSpan<T> _input;
    private PinnedSpan<T> _weights;
    private PinnedSpan<T> _bias;
    private PinnedSpan<T> _residual;
    private PinnedSpan<T> _output;
    private ImageSizes _sizes;
    private int _channelPortions;
    private int _spacePortions;

    /// <summary>Computes all parts of a call. Returns when every part is finished, even if not every thread has started.</summary>
    public static void Run(LayerPart<T> part, in LayerCall<T> call, int channelPortions, int spacePortions, int threads)
    {
        if (!Idle.TryDequeue(out ParallelCall<T>? shared))
        {
            shared = new();
        }

        // The memory stays pinned until the last part is finished. Threads that start later find no part, so they do not access it.
        fixed (T* input = call.Input, weights = call.Weights, bias = call.Bias, residual = call.Residual, output = call.Output)
        {
            shared._input = new(input, call.Input.Length);
            shared._weights = new(weights, call.Weights.Length);
            shared._bias = new(bias, call.Bias.Length);
            shared._residual = new(residual, call.Residual.Length);
            shared._output = new(output, call.Output.Length);
            (shared._part, shared._sizes) = (part, call.Sizes);
            (shared._channelPortions, shared._spacePortions) = (channelPortions, spacePortions);
            shared.Share(channelPortions * spacePortions, threads);
        }

        shared.End();
    }

    /// <inheritdoc/>
    protected override void Compute(int part)
    {
        var call = new LayerCall<T>(_input.Span, _weights.Span, _bias.Span, _residual.Span, _output.Span, _sizes);

        // Parts of the same channels are consecutive, so that the thread that takes them finds their weights in its cache.
        var share = new WorkShare(new(part / _spacePortions, _channelPortions), new(part % _spacePortions, _spacePortions));
        _part!(call, share);
    }

    /// <inheritdoc/>
    protected override void Release()
    {
        _part = null;
        Idle.Enqueue(this);
    }
}
