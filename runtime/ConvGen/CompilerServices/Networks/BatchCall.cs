using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>A call that computes several images on several threads.</summary>
internal sealed class BatchCall<T> : SharedWork
    where T : unmanaged
{
    /// <summary>The number of parts per thread. If a thread starts late or is interrupted, the others take over its parts.</summary>
    private const int PartsPerThread = 8;

    private static readonly ConcurrentQueue<BatchCall<T>> Idle = new();

    private Pinned _spans;
    private BatchPart<T>? _part;
    private int _images;
    private int _parts;

    [InlineArray(BatchLimits.Spans)]
    private struct Pinned
    {
        private PinnedSpan<T> _first;
    }

    /// <summary>A call that no thread is using.</summary>
    public static BatchCall<T> Take(BatchPart<T> part)
    {
        if (!Idle.TryDequeue(out BatchCall<T>? call))
        {
            call = new();
        }

        call._part = part;
        return call;
    }

    /// <summary>Computes all images. Returns when the last one is finished.</summary>
    public void Run(ReadOnlySpan<PinnedSpan<T>> spans, int images, int threads)
    {
        spans.CopyTo(_spans);
        _images = images;
        _parts = Math.Min(images, threads * PartsPerThread);
        Share(_parts, threads);
        End();
    }

    /// <inheritdoc/>
    protected override void Compute(int part)
    {
        int first = (int)((long)_images * part / _parts);
        int end = (int)((long)_images * (part + 1) / _parts);
        _part!(new BatchImages<T>(_spans, first, end));
    }

    /// <inheritdoc/>
    protected override void Release()
    {
        _part = null;
        Idle.Enqueue(this);
    }
}
