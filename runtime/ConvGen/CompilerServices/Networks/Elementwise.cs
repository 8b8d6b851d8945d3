using System.ComponentModel;
using System.Numerics;
using System.Numerics.Tensors;

namespace ConvGen.CompilerServices;

/// <summary>Combines two images element by element. Each result is rounded once, so its bits do not depend on the vector width.</summary>
/// <remarks>
/// This API supports generated code and is not intended to be used directly. The output may be the same memory as an operand that is not repeated.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Elementwise
{
    /// <summary>Computes left + right.</summary>
    /// <inheritdoc cref="Maximum"/>
    public static void Add<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output, in BroadcastShape shape = default)
        where T : unmanaged, IFloatingPointIeee754<T> => Combine<T, Sum<T>>(left, right, output, shape);

    /// <summary>Computes left − right.</summary>
    /// <inheritdoc cref="Maximum"/>
    public static void Subtract<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output, in BroadcastShape shape = default)
        where T : unmanaged, IFloatingPointIeee754<T> => Combine<T, Difference<T>>(left, right, output, shape);

    /// <summary>Computes left·right.</summary>
    /// <inheritdoc cref="Maximum"/>
    public static void Multiply<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output, in BroadcastShape shape = default)
        where T : unmanaged, IFloatingPointIeee754<T> => Combine<T, Product<T>>(left, right, output, shape);

    /// <summary>Computes left / right.</summary>
    /// <inheritdoc cref="Maximum"/>
    public static void Divide<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output, in BroadcastShape shape = default)
        where T : unmanaged, IFloatingPointIeee754<T> => Combine<T, Quotient<T>>(left, right, output, shape);

    /// <summary>Computes the smaller of two elements. NaN wins, and −0 is smaller than +0.</summary>
    /// <inheritdoc cref="Maximum"/>
    public static void Minimum<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output, in BroadcastShape shape = default)
        where T : unmanaged, IFloatingPointIeee754<T> => Combine<T, Smaller<T>>(left, right, output, shape);

    /// <summary>Computes the larger of two elements. NaN wins, and +0 is larger than −0.</summary>
    /// <remarks>Source: IEEE 754-2019, operations minimum and maximum.</remarks>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="output">The span that receives the results.</param>
    /// <param name="shape">The shape of the output and of the operands, if an operand is repeated; otherwise, all have the same length.</param>
    /// <typeparam name="T">The element type: <see langword="float"/> or <see langword="double"/>.</typeparam>
    public static void Maximum<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output, in BroadcastShape shape = default)
        where T : unmanaged, IFloatingPointIeee754<T> => Combine<T, Larger<T>>(left, right, output, shape);

    private static void Combine<T, TOperation>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output, in BroadcastShape shape)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TOperation : struct, IOperation<T>
    {
        if (shape.IsDefault)
        {
            TOperation.Apply(left, right, output);
            return;
        }

        (int Axis0, int Axis1, int Axis2, int Axis3) leftSteps = shape.LeftSteps;
        (int Axis0, int Axis1, int Axis2, int Axis3) rightSteps = shape.RightSteps;
        int place = 0;
        for (int i = 0; i < shape.Extent0; i++)
        {
            for (int j = 0; j < shape.Extent1; j++)
            {
                for (int k = 0; k < shape.Extent2; k++)
                {
                    CombineRows<T, TOperation>(
                        left[(i * leftSteps.Axis0 + j * leftSteps.Axis1 + k * leftSteps.Axis2)..],
                        leftSteps.Axis3 == 0,
                        right[(i * rightSteps.Axis0 + j * rightSteps.Axis1 + k * rightSteps.Axis2)..],
                        rightSteps.Axis3 == 0,
                        output.Slice(place, shape.Extent3));
                    place += shape.Extent3;
                }
            }
        }
    }

    // Of an operand that is repeated, the first element.
    private static void CombineRows<T, TOperation>(
        ReadOnlySpan<T> left, bool repeatsLeft, ReadOnlySpan<T> right, bool repeatsRight, Span<T> output)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TOperation : struct, IOperation<T>
    {
        if (repeatsLeft)
        {
            TOperation.Apply(left[0], right[..output.Length], output);
        }
        else if (repeatsRight)
        {
            TOperation.Apply(left[..output.Length], right[0], output);
        }
        else
        {
            TOperation.Apply(left[..output.Length], right[..output.Length], output);
        }
    }

    private interface IOperation<T>
    {
        public static abstract void Apply(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output);

        public static abstract void Apply(ReadOnlySpan<T> left, T right, Span<T> output);

        public static abstract void Apply(T left, ReadOnlySpan<T> right, Span<T> output);
    }

    private readonly struct Sum<T> : IOperation<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static void Apply(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output) => TensorPrimitives.Add(left, right, output);

        public static void Apply(ReadOnlySpan<T> left, T right, Span<T> output) => TensorPrimitives.Add(left, right, output);

        public static void Apply(T left, ReadOnlySpan<T> right, Span<T> output) => TensorPrimitives.Add(right, left, output);
    }

    private readonly struct Difference<T> : IOperation<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static void Apply(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output) => TensorPrimitives.Subtract(left, right, output);

        public static void Apply(ReadOnlySpan<T> left, T right, Span<T> output) => TensorPrimitives.Subtract(left, right, output);

        public static void Apply(T left, ReadOnlySpan<T> right, Span<T> output) => TensorPrimitives.Subtract(left, right, output);
    }

    private readonly struct Product<T> : IOperation<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static void Apply(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output) => TensorPrimitives.Multiply(left, right, output);

        public static void Apply(ReadOnlySpan<T> left, T right, Span<T> output) => TensorPrimitives.Multiply(left, right, output);

        public static void Apply(T left, ReadOnlySpan<T> right, Span<T> output) => TensorPrimitives.Multiply(right, left, output);
    }

    private readonly struct Quotient<T> : IOperation<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static void Apply(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output) => TensorPrimitives.Divide(left, right, output);

        public static void Apply(ReadOnlySpan<T> left, T right, Span<T> output) => TensorPrimitives.Divide(left, right, output);

        public static void Apply(T left, ReadOnlySpan<T> right, Span<T> output) => TensorPrimitives.Divide(left, right, output);
    }

    private readonly struct Smaller<T> : IOperation<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static void Apply(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output) => TensorPrimitives.Min(left, right, output);

        public static void Apply(ReadOnlySpan<T> left, T right, Span<T> output) => TensorPrimitives.Min(left, right, output);

        public static void Apply(T left, ReadOnlySpan<T> right, Span<T> output) => TensorPrimitives.Min(right, left, output);
    }

    private readonly struct Larger<T> : IOperation<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static void Apply(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> output) => TensorPrimitives.Max(left, right, output);

        public static void Apply(ReadOnlySpan<T> left, T right, Span<T> output) => TensorPrimitives.Max(left, right, output);

        public static void Apply(T left, ReadOnlySpan<T> right, Span<T> output) => TensorPrimitives.Max(right, left, output);
    }
}
