using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.Benchmarks;

/// <summary>
/// Sees whether other work shares the core. A loop of multiply-adds alone is always as fast, because a core that is shared still has the time for them.
/// This one has as many other instructions, which a busy hyperthread leaves less room for: 12 multiply-adds and 12 others ran at 76 % (measured on Zen 3).
/// </summary>
internal static class Canary
{
    /// <summary>The share of its best speed below which the core is shared.</summary>
    private const double Quiet = 0.9;

    /// <summary>The number of iterations in one measurement: about 20 microseconds.</summary>
    private const int Iterations = 10_000;

    private static double _best = double.PositiveInfinity;

    /// <summary>Receives the results, so that the compiler does not remove the computation.</summary>
    private static long _sink;

    /// <summary>Whether the core seems to be shared at this moment; null without the instructions that the loop consists of.</summary>
    public static bool? SeesSharing()
    {
        if (!Fma.IsSupported)
        {
            return null;
        }

        long start = Stopwatch.GetTimestamp();
        _sink += Run(Iterations, Vector256.Create(0.5f), _sink);
        double took = Stopwatch.GetElapsedTime(start).TotalSeconds;
        _best = Math.Min(_best, took);
        return took * Quiet > _best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static long Run(int iterations, Vector256<float> factor, long seed)
    {
        Vector256<float> sum0 = default, sum1 = default, sum2 = default, sum3 = default, sum4 = default, sum5 = default;
        Vector256<float> sum6 = default, sum7 = default, sum8 = default, sum9 = default, sum10 = default, sum11 = default;
        long a = seed, b = seed + 1, c = seed + 2, d = seed + 3;
        for (int iteration = 0; iteration < iterations; iteration++)
        {
            sum0 = Fma.MultiplyAdd(factor, factor, sum0);
            sum1 = Fma.MultiplyAdd(factor, factor, sum1);
            a += b;
            b ^= c;
            sum2 = Fma.MultiplyAdd(factor, factor, sum2);
            sum3 = Fma.MultiplyAdd(factor, factor, sum3);
            c += d;
            d ^= a;
            sum4 = Fma.MultiplyAdd(factor, factor, sum4);
            sum5 = Fma.MultiplyAdd(factor, factor, sum5);
            a ^= c;
            b += d;
            sum6 = Fma.MultiplyAdd(factor, factor, sum6);
            sum7 = Fma.MultiplyAdd(factor, factor, sum7);
            c ^= a;
            d += b;
            sum8 = Fma.MultiplyAdd(factor, factor, sum8);
            sum9 = Fma.MultiplyAdd(factor, factor, sum9);
            a += d;
            sum10 = Fma.MultiplyAdd(factor, factor, sum10);
            sum11 = Fma.MultiplyAdd(factor, factor, sum11);
        }

        Vector256<float> sum = sum0 + sum1 + sum2 + sum3 + sum4 + sum5 + sum6 + sum7 + sum8 + sum9 + sum10 + sum11;
        return a + b + c + d + (long)sum[0];
    }
}
