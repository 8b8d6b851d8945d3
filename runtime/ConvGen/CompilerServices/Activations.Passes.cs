using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace ConvGen.CompilerServices;

public static partial class Activations
{
    // The widest vectors come first; the remainder goes to the next narrower ones, and the last elements are computed one by one. An overlapping
    // last vector is not possible, because it would apply the function twice in place. Every width gives an element the same bits.
    private static void ReplaceEach<TFunction>(Span<float> values, TFunction function = default)
        where TFunction : struct, IFunction
    {
#if NET8_0_OR_GREATER
        if (Vector512.IsHardwareAccelerated)
        {
            values = ReplaceWhole<TFunction, SingleFormat, Vector512Single, Vector512<float>, float>(values, function);
        }

        if (Vector256.IsHardwareAccelerated)
        {
            values = ReplaceWhole<TFunction, SingleFormat, Vector256Single, Vector256<float>, float>(values, function);
        }

        if (Vector128.IsHardwareAccelerated)
        {
            values = ReplaceWhole<TFunction, SingleFormat, Vector128Single, Vector128<float>, float>(values, function);
        }
#endif
        ReplaceWhole<TFunction, SingleFormat, ScalarSingle, float, float>(values, function);
    }

    private static void ReplaceEach<TFunction>(Span<double> values, TFunction function = default)
        where TFunction : struct, IFunction
    {
#if NET8_0_OR_GREATER
        if (Vector512.IsHardwareAccelerated)
        {
            values = ReplaceWhole<TFunction, DoubleFormat, Vector512Double, Vector512<double>, double>(values, function);
        }

        if (Vector256.IsHardwareAccelerated)
        {
            values = ReplaceWhole<TFunction, DoubleFormat, Vector256Double, Vector256<double>, double>(values, function);
        }

        if (Vector128.IsHardwareAccelerated)
        {
            values = ReplaceWhole<TFunction, DoubleFormat, Vector128Double, Vector128<double>, double>(values, function);
        }
#endif
        ReplaceWhole<TFunction, DoubleFormat, ScalarDouble, double, double>(values, function);
    }

    // Processes the elements that fill whole vectors, and returns the rest. It is optimized at the first call, because about forty small methods
    // are inlined into the loop, which unoptimized code would call one by one. It does not depend on values that are known only at run time.
    [MethodImpl(OptimizedAtOnce)]
    private static Span<TElement> ReplaceWhole<TFunction, TFormat, TArithmetic, TLanes, TElement>(Span<TElement> values, TFunction function)
        where TFunction : struct, IFunction
        where TFormat : struct, IFormat
        where TArithmetic : struct, IArithmetic<TLanes>
        where TLanes : struct
        where TElement : struct
    {
        Span<TLanes> vectors = MemoryMarshal.Cast<TElement, TLanes>(values);
        foreach (ref TLanes x in vectors)
        {
            x = function.Apply<TFormat, TArithmetic, TLanes>(x);
        }

        return values.Slice(vectors.Length * (Unsafe.SizeOf<TLanes>() / Unsafe.SizeOf<TElement>()));
    }

#if NET8_0_OR_GREATER
    private const MethodImplOptions OptimizedAtOnce = MethodImplOptions.AggressiveOptimization;
#else
    private const MethodImplOptions OptimizedAtOnce = default;
#endif
}
