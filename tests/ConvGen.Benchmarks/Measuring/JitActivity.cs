using System.Diagnostics;
using System.Runtime;

namespace ConvGen.Benchmarks;

/// <summary>Whether the JIT still compiles. It does so on a thread of its own, long after the first calls of a method.</summary>
/// <remarks>
/// Calls are counted only once 100 ms have passed without new methods, and then what was called 30 times is compiled again
/// (https://learn.microsoft.com/dotnet/core/runtime-config/compilation#tiered-compilation). What the compiler of the kernels left behind may wait in
/// front of a kernel.
/// </remarks>
internal sealed class JitActivity
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(160);

    private long _methods = JitInfo.GetCompiledMethodCount();
    private long _since = Stopwatch.GetTimestamp();

    /// <summary>Whether nothing has been compiled for longer than the JIT waits.</summary>
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
