using System.Runtime.ExceptionServices;

namespace ConvGen.CompilerServices;

/// <summary>
/// Work in parts that several threads compute, including the calling thread. Each thread takes one part after the other until none is left. The objects
/// are reused, so a call allocates nothing once there are enough of them.
/// </summary>
// The event does not need to be disposed: it has a handle only if its WaitHandle is used.
#pragma warning disable CA1001
internal abstract class SharedWork
#pragma warning restore CA1001
#if NET
    : IThreadPoolWorkItem
#endif
{
    private readonly ManualResetEventSlim _finished = new();

    private int _parts;
    private int _next;
    private int _unfinished;
    private int _users;
    private Exception? _failure;

#if NET
    /// <inheritdoc/>
    void IThreadPoolWorkItem.Execute() => Help();
#endif

    /// <summary>Computes a part.</summary>
    protected abstract void Compute(int part);

    /// <summary>Makes the object available for another call. No thread is using it any more.</summary>
    protected abstract void Release();

    /// <summary>Computes all parts. Returns when every part is finished, even if not every thread has started.</summary>
    protected void Share(int parts, int threads)
    {
        _parts = parts;
        _failure = null;
        _unfinished = parts;
        _next = 0;
        _finished.Reset();
        int helpers = Math.Min(threads, parts) - 1;
        Volatile.Write(ref _users, 1 + helpers);
        for (int i = 0; i < helpers; i++)
        {
#if NET
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
#else
            ThreadPool.UnsafeQueueUserWorkItem(static work => ((SharedWork)work!).Help(), this);
#endif
        }

        Work();
        _finished.Wait();
    }

    /// <summary>Ends a call, and throws the exception of a part that failed.</summary>
    protected void End()
    {
        Exception? failure = _failure;
        Leave();
        if (failure is not null)
        {
            ExceptionDispatchInfo.Capture(failure).Throw();
        }
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
            try
            {
                Compute(next);
            }
            catch (Exception failure)
            {
                // The exception is rethrown on the calling thread.
                Interlocked.CompareExchange(ref _failure, failure, null);
            }

            if (Interlocked.Decrement(ref _unfinished) == 0)
            {
                _finished.Set();
            }
        }
    }

    // A queued thread may start after the call has returned. The object is reused only when all threads have left it.
    private void Leave()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            Release();
        }
    }
}
