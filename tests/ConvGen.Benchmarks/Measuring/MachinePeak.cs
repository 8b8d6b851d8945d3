using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.Benchmarks;

/// <summary>
/// The peak multiply-add rate of this machine on one thread: 12 independent chains, enough to hide 4 cycles of latency on two ports, with the widest
/// vectors in use.
/// </summary>
internal static class MachinePeak
{
    private const int Chains = 12;

    /// <summary>The number of multiply-adds per chain in one call.</summary>
    private const int Steps = 10_000;

    private static readonly bool IsFused = Fma.IsSupported || AdvSimd.IsSupported;

    /// <summary>Receives the chains' results, so that the compiler does not remove the computation.</summary>
    private static float _sink;

    /// <summary>The width of the vectors in use, in bits; 32 if there are none.</summary>
    public static int Bits { get; } =
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 32;

    /// <summary>A description of what is measured.</summary>
    public static string Description { get; } =
        $"{(Bits == 32 ? "scalar" : $"{Bits}-bit")} {(IsFused ? "fused multiply-adds" : "multiplications and additions")}";

    /// <summary>The number of floating-point operations in one call.</summary>
    public static double Operations => 2.0 * Chains * Steps * (Bits / 32);

    public static Competitor NewCompetitor() => new(Run);

    /// <summary>Measures the peak without other competitors.</summary>
    /// <returns>Operations per second.</returns>
    public static double Measure(Pace pace)
    {
        Competitor peak = NewCompetitor();
        RoundRobin.Run(pace, peak);
        return Operations / peak.Seconds;
    }

    private static void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
        {
            _sink = Bits switch
            {
                512 => Vector512.Sum(Run512(Vector512.Create(_sink), Vector512.Create(0.5f))),
                256 => Vector256.Sum(Run256(Vector256.Create(_sink), Vector256.Create(0.5f))),
                128 when IsFused => Vector128.Sum(Run128(Vector128.Create(_sink), Vector128.Create(0.5f))),
                128 => Vector128.Sum(Run128Unfused(Vector128.Create(_sink), Vector128.Create(0.5f))),
                _ => RunScalar(_sink, 0.5f),
            };
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector512<float> Run512(Vector512<float> x, Vector512<float> y)
    {
        Vector512<float> a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (int step = 0; step < Steps; step++)
        {
            a = Vector512.FusedMultiplyAdd(a, y, x);
            b = Vector512.FusedMultiplyAdd(b, y, x);
            c = Vector512.FusedMultiplyAdd(c, y, x);
            d = Vector512.FusedMultiplyAdd(d, y, x);
            e = Vector512.FusedMultiplyAdd(e, y, x);
            f = Vector512.FusedMultiplyAdd(f, y, x);
            g = Vector512.FusedMultiplyAdd(g, y, x);
            h = Vector512.FusedMultiplyAdd(h, y, x);
            i = Vector512.FusedMultiplyAdd(i, y, x);
            j = Vector512.FusedMultiplyAdd(j, y, x);
            k = Vector512.FusedMultiplyAdd(k, y, x);
            l = Vector512.FusedMultiplyAdd(l, y, x);
        }

        return a + b + c + d + e + f + g + h + i + j + k + l;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector256<float> Run256(Vector256<float> x, Vector256<float> y)
    {
        Vector256<float> a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (int step = 0; step < Steps; step++)
        {
            a = Vector256.FusedMultiplyAdd(a, y, x);
            b = Vector256.FusedMultiplyAdd(b, y, x);
            c = Vector256.FusedMultiplyAdd(c, y, x);
            d = Vector256.FusedMultiplyAdd(d, y, x);
            e = Vector256.FusedMultiplyAdd(e, y, x);
            f = Vector256.FusedMultiplyAdd(f, y, x);
            g = Vector256.FusedMultiplyAdd(g, y, x);
            h = Vector256.FusedMultiplyAdd(h, y, x);
            i = Vector256.FusedMultiplyAdd(i, y, x);
            j = Vector256.FusedMultiplyAdd(j, y, x);
            k = Vector256.FusedMultiplyAdd(k, y, x);
            l = Vector256.FusedMultiplyAdd(l, y, x);
        }

        return a + b + c + d + e + f + g + h + i + j + k + l;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector128<float> Run128(Vector128<float> x, Vector128<float> y)
    {
        Vector128<float> a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (int step = 0; step < Steps; step++)
        {
            a = Vector128.FusedMultiplyAdd(a, y, x);
            b = Vector128.FusedMultiplyAdd(b, y, x);
            c = Vector128.FusedMultiplyAdd(c, y, x);
            d = Vector128.FusedMultiplyAdd(d, y, x);
            e = Vector128.FusedMultiplyAdd(e, y, x);
            f = Vector128.FusedMultiplyAdd(f, y, x);
            g = Vector128.FusedMultiplyAdd(g, y, x);
            h = Vector128.FusedMultiplyAdd(h, y, x);
            i = Vector128.FusedMultiplyAdd(i, y, x);
            j = Vector128.FusedMultiplyAdd(j, y, x);
            k = Vector128.FusedMultiplyAdd(k, y, x);
            l = Vector128.FusedMultiplyAdd(l, y, x);
        }

        return a + b + c + d + e + f + g + h + i + j + k + l;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector128<float> Run128Unfused(Vector128<float> x, Vector128<float> y)
    {
        Vector128<float> a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (int step = 0; step < Steps; step++)
        {
            a = (a * y) + x;
            b = (b * y) + x;
            c = (c * y) + x;
            d = (d * y) + x;
            e = (e * y) + x;
            f = (f * y) + x;
            g = (g * y) + x;
            h = (h * y) + x;
            i = (i * y) + x;
            j = (j * y) + x;
            k = (k * y) + x;
            l = (l * y) + x;
        }

        return a + b + c + d + e + f + g + h + i + j + k + l;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float RunScalar(float x, float y)
    {
        float a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (int step = 0; step < Steps; step++)
        {
            a = (a * y) + x;
            b = (b * y) + x;
            c = (c * y) + x;
            d = (d * y) + x;
            e = (e * y) + x;
            f = (f * y) + x;
            g = (g * y) + x;
            h = (h * y) + x;
            i = (i * y) + x;
            j = (j * y) + x;
            k = (k * y) + x;
            l = (l * y) + x;
        }

        return a + b + c + d + e + f + g + h + i + j + k + l;
    }
}
