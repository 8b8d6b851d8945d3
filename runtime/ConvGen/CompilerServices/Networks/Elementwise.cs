using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>Combines two images element by element. Each result is rounded once, so its bits do not depend on the vector width.</summary>
/// <remarks>
/// This API supports generated code and is not intended to be used directly. The output may be the same memory as an operand that is not repeated.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Elementwise
{
    /// <summary>Computes left + right.</summary>
    /// <inheritdoc cref="Maximum{T}(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T})"/>
    public static void Add<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output)
        where T : unmanaged, IFloatingPointIeee754<T> => Combine<T, Sum<T>>(left, right, output);

    /// <summary>Computes left + right, where operands are repeated.</summary>
    /// <inheritdoc cref="Maximum{T}(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T}, in BroadcastShape)"/>
    public static void Add<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output, in BroadcastShape shape)
        where T : unmanaged, IFloatingPointIeee754<T> => Combine<T, Sum<T>>(left, right, output, shape);

    /// <summary>Computes left − right.</summary>
    /// <inheritdoc cref="Maximum{T}(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T})"/>
    public static void Subtract<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output)
        where T : unmanaged, IFloatingPointIeee754<T> => Combine<T, Difference<T>>(left, right, output);

    /// <summary>Computes left − right, where operands are repeated.</summary>
    /// <inheritdoc cref="Maximum{T}(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T}, in BroadcastShape)"/>
    public static void Subtract<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output, in BroadcastShape shape)
        where T : unmanaged, IFloatingPointIeee754<T> => Combine<T, Difference<T>>(left, right, output, shape);

    /// <summary>Computes left·right.</summary>
    /// <inheritdoc cref="Maximum{T}(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T})"/>
    public static void Multiply<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output)
        where T : unmanaged, IFloatingPointIeee754<T> => Combine<T, Product<T>>(left, right, output);

    /// <summary>Computes left·right, where operands are repeated.</summary>
    /// <inheritdoc cref="Maximum{T}(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T}, in BroadcastShape)"/>
    public static void Multiply<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output, in BroadcastShape shape)
        where T : unmanaged, IFloatingPointIeee754<T> => Combine<T, Product<T>>(left, right, output, shape);

    /// <summary>Computes left / right.</summary>
    /// <inheritdoc cref="Maximum{T}(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T})"/>
    public static void Divide<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output)
        where T : unmanaged, IFloatingPointIeee754<T> => Combine<T, Quotient<T>>(left, right, output);

    /// <summary>Computes left / right, where operands are repeated.</summary>
    /// <inheritdoc cref="Maximum{T}(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T}, in BroadcastShape)"/>
    public static void Divide<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output, in BroadcastShape shape)
        where T : unmanaged, IFloatingPointIeee754<T> => Combine<T, Quotient<T>>(left, right, output, shape);

    /// <summary>Computes the smaller of two elements. NaN wins, and of equal elements, the left one.</summary>
    /// <inheritdoc cref="Maximum{T}(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T})"/>
    public static void Minimum<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output)
        where T : unmanaged, IFloatingPointIeee754<T> => Combine<T, SmallerOfTwo<T>>(left, right, output);

    /// <summary>Computes the smaller of two elements, where operands are repeated. NaN wins, and of equal elements, the left one.</summary>
    /// <inheritdoc cref="Maximum{T}(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T}, in BroadcastShape)"/>
    public static void Minimum<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output, in BroadcastShape shape)
        where T : unmanaged, IFloatingPointIeee754<T> => Combine<T, SmallerOfTwo<T>>(left, right, output, shape);

    /// <summary>Computes the larger of two elements. NaN wins, and of equal elements, the left one.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand, of the same length.</param>
    /// <param name="output">The span that receives the results.</param>
    /// <typeparam name="T">The element type: <see langword="float"/> or <see langword="double"/>.</typeparam>
    public static void Maximum<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output)
        where T : unmanaged, IFloatingPointIeee754<T> => Combine<T, LargerOfTwo<T>>(left, right, output);

    /// <summary>Computes the larger of two elements, where operands are repeated. NaN wins, and of equal elements, the left one.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="output">The span that receives the results.</param>
    /// <param name="shape">The shape of the output and of the operands.</param>
    /// <typeparam name="T">The element type: <see langword="float"/> or <see langword="double"/>.</typeparam>
    public static void Maximum<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output, in BroadcastShape shape)
        where T : unmanaged, IFloatingPointIeee754<T> => Combine<T, LargerOfTwo<T>>(left, right, output, shape);

    private static void Combine<T, TOperation>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output, in BroadcastShape shape)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TOperation : struct, IOperation<T>
    {
        (int Axis0, int Axis1, int Axis2, int Axis3) leftSteps = shape.LeftSteps;
        (int Axis0, int Axis1, int Axis2, int Axis3) rightSteps = shape.RightSteps;
        int length = shape.Extent3;
        int place = 0;
        for (int i = 0; i < shape.Extent0; i++)
        {
            for (int j = 0; j < shape.Extent1; j++)
            {
                for (int k = 0; k < shape.Extent2; k++)
                {
                    ReadOnlySpan<T> first = left.Slice(
                        i * leftSteps.Axis0 + j * leftSteps.Axis1 + k * leftSteps.Axis2, leftSteps.Axis3 == 0 ? 1 : length);
                    ReadOnlySpan<T> second = right.Slice(
                        i * rightSteps.Axis0 + j * rightSteps.Axis1 + k * rightSteps.Axis2, rightSteps.Axis3 == 0 ? 1 : length);
                    Combine<T, TOperation>(first, second, output.Slice(place, length));
                    place += length;
                }
            }
        }
    }

    // The widest vectors come first, and the rest goes to narrower ones. The last vector must not overlap the one before it: in place, it would apply
    // the operation twice.
    private static void Combine<T, TOperation>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TOperation : struct, IOperation<T>
    {
        (int leftStep, int rightStep) = (left.Length == output.Length ? 1 : 0, right.Length == output.Length ? 1 : 0);
        _ = left[(output.Length - 1) * leftStep];
        _ = right[(output.Length - 1) * rightStep];
        int done = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            done = Whole<T, TOperation, ElementLanes512<T>, Vector512<T>>(left, leftStep, right, rightStep, output, done);
        }

        if (Vector256.IsHardwareAccelerated)
        {
            done = Whole<T, TOperation, ElementLanes256<T>, Vector256<T>>(left, leftStep, right, rightStep, output, done);
        }

        if (Vector128.IsHardwareAccelerated)
        {
            done = Whole<T, TOperation, ElementLanes128<T>, Vector128<T>>(left, leftStep, right, rightStep, output, done);
        }

        Whole<T, TOperation, SingleLane<T>, T>(left, leftStep, right, rightStep, output, done);
    }

    private static int Whole<T, TOperation, TVector, TLanes>(
        ReadOnlySpan<T> left, int leftStep, ReadOnlySpan<T> right, int rightStep, Span<T> output, int done)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TOperation : struct, IOperation<T>
        where TVector : struct, IElementLanes<TLanes, T>
    {
        ref T first = ref MemoryMarshal.GetReference(left);
        ref T second = ref MemoryMarshal.GetReference(right);
        ref T result = ref MemoryMarshal.GetReference(output);
        for (; done <= output.Length - TVector.Count; done += TVector.Count)
        {
            TVector.Store(
                TOperation.Apply<TVector, TLanes>(
                    leftStep == 0 ? TVector.All(first) : TVector.Load(ref Unsafe.Add(ref first, done)),
                    rightStep == 0 ? TVector.All(second) : TVector.Load(ref Unsafe.Add(ref second, done))),
                ref Unsafe.Add(ref result, done));
        }

        return done;
    }

    private interface IOperation<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static abstract TLanes Apply<TVector, TLanes>(TLanes left, TLanes right)
            where TVector : struct, IElementLanes<TLanes, T>;
    }

    private readonly struct Sum<T> : IOperation<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLanes Apply<TVector, TLanes>(TLanes left, TLanes right)
            where TVector : struct, IElementLanes<TLanes, T> => TVector.Add(left, right);
    }

    private readonly struct Difference<T> : IOperation<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLanes Apply<TVector, TLanes>(TLanes left, TLanes right)
            where TVector : struct, IElementLanes<TLanes, T> => TVector.Subtract(left, right);
    }

    private readonly struct Product<T> : IOperation<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLanes Apply<TVector, TLanes>(TLanes left, TLanes right)
            where TVector : struct, IElementLanes<TLanes, T> => TVector.Multiply(left, right);
    }

    private readonly struct Quotient<T> : IOperation<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLanes Apply<TVector, TLanes>(TLanes left, TLanes right)
            where TVector : struct, IElementLanes<TLanes, T> => TVector.Divide(left, right);
    }

    private readonly struct LargerOfTwo<T> : IOperation<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLanes Apply<TVector, TLanes>(TLanes left, TLanes right)
            where TVector : struct, IElementLanes<TLanes, T> => TVector.Larger(left, right);
    }

    private readonly struct SmallerOfTwo<T> : IOperation<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLanes Apply<TVector, TLanes>(TLanes left, TLanes right)
            where TVector : struct, IElementLanes<TLanes, T> => TVector.Smaller(left, right);
    }
}
