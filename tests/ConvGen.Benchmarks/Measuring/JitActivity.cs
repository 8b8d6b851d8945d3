using System.Diagnostics;
using System.Runtime;

namespace ConvGen.Benchmarks;

/// <summary>Detects whether the JIT is still compiling. It does so on a background thread, long after the first calls of a method.</summary>
/// <remarks>
/// Calls are counted only after 100 ms without new methods, and then methods that were called 30 times are recompiled
/// (https://learn.microsoft.com/dotnet/core/runtime-config/compilation#tiered-compilation). Methods of the C# compiler, which compiled the kernels,
/// may be ahead of a kernel in the queue.
/// </remarks>
internal sealed class JitActivity
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(160);

    private long _methods = JitInfo.GetCompiledMethodCount();
    private long _since = Stopwatch.GetTimestamp();

    /// <summary>Whether nothing has been compiled for longer than the JIT's delay.</summary>
    public bool HasEnded()
    {
        long methods = JitInfo.GetCompiledMethodCount();
        if (methods != _methods)
        {
            (_methods, _since) = (methods, Stopwatch.GetTimestamp());
        }

        return Stopwatch.GetElapsedTime(_since) > Delay;
    }
}
