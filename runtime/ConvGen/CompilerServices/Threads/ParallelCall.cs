using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace ConvGen.CompilerServices;

/// <summary>
/// A call whose parts are computed by several threads, including the calling thread. Each thread takes one part after the other until none is left.
/// The objects are reused, so a call allocates nothing once there are enough of them.
/// </summary>
// The event does not need to be disposed: it has a handle only if its WaitHandle is used.
#pragma warning disable CA1001
internal sealed unsafe class ParallelCall<T>
#pragma warning restore CA1001
#if NET
    : IThreadPoolWorkItem
#endif
    where T : unmanaged
{
    private static readonly ConcurrentQueue<ParallelCall<T>> Idle = new();

    private readonly ManualResetEventSlim _finished = new();

    private LayerPart<T>? _part;
    private PinnedSpan<T> _input;
    private PinnedSpan<T> _weights;
    private PinnedSpan<T> _bias;
    private PinnedSpan<T> _residual;
    private PinnedSpan<T> _output;
    private ImageSizes _sizes;
    private int _channelPortions;
    private int _spacePortions;
    private int _parts;
    private int _next;
    private int _unfinished;
    private int _users;
    private Exception? _failure;

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
            shared.Share(channelPortions, spacePortions, threads);
        }

        Exception? failure = shared._failure;
        shared.Leave();
        if (failure is not null)
        {
            ExceptionDispatchInfo.Capture(failure).Throw();
        }
    }

#if NET
    /// <inheritdoc/>
    void IThreadPoolWorkItem.Execute() => Help();
#endif

    private void Share(int channelPortions, int spacePortions, int threads)
    {
        (_channelPortions, _spacePortions) = (channelPortions, spacePortions);
        _parts = channelPortions * spacePortions;
        _failure = null;
        _unfinished = _parts;
        _next = 0;
        _finished.Reset();
        int helpers = Math.Min(threads, _parts) - 1;
        Volatile.Write(ref _users, 1 + helpers);
        for (int i = 0; i < helpers; i++)
        {
#if NET
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
#else
            ThreadPool.UnsafeQueueUserWorkItem(static call => ((ParallelCall<T>)call!).Help(), this);
#endif
        }

        Work();
        _finished.Wait();
    }

    private void Help()
    {
        Work();
        Leave();
    }

    private void Work()
    {
        for (int next = Interlocked.Increment(ref _next) - 1; next < _parts; next = Interlocked.Increment(ref _next) - 1)
        {
            Compute(next);
            if (Interlocked.Decrement(ref _unfinished) == 0)
            {
                _finished.Set();
            }
        }
    }

    private void Compute(int next)
    {
        try
        {
            var call = new LayerCall<T>(_input.Span, _weights.Span, _bias.Span, _residual.Span, _output.Span, _sizes);

            // Parts of the same channels are consecutive, so that the thread that takes them finds their weights in its cache.
            var share = new WorkShare(new(next / _spacePortions, _channelPortions), new(next % _spacePortions, _spacePortions));
            _part!(call, share);
        }
        catch (Exception failure)
        {
            // The exception is rethrown on the calling thread.
            Interlocked.CompareExchange(ref _failure, failure, null);
        }
    }

    // A queued thread may start after the call has returned. The object is reused only when all threads have left it.
    private void Leave()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            _part = null;
            Idle.Enqueue(this);
        }
    }
}
