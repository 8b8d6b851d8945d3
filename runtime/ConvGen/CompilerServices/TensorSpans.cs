using System.ComponentModel;
using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace ConvGen.CompilerServices;

/// <summary>Checks the caller's tensors, and gets their elements without copying them.</summary>
/// <remarks>
/// This API supports generated code and is not intended to be used directly. An axis of 1 before all others, a batch of one image, is allowed and left out.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TensorSpans
{
    /// <summary>The extent of an axis that may have any.</summary>
    public const int Any = -1;

    /// <summary>Gets the elements of a tensor that will be read.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="parameterName">The name of the caller's parameter for the tensor.</param>
    /// <param name="shape">The shape that it must have, slowest axis first.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The tensor has another shape, or its elements do not follow each other in row-major order.</exception>
    public static ReadOnlySpan<T> Elements<T>(scoped in ReadOnlyTensorSpan<T> tensor, string parameterName, params ReadOnlySpan<int> shape)
    {
        RequireShape(tensor.Lengths, parameterName, shape);
        RequireDense(tensor.Lengths, tensor.Strides, parameterName);
        return MemoryMarshal.CreateReadOnlySpan(in tensor.GetPinnableReference(), AtMostInt(tensor.FlattenedLength));
    }

    /// <summary>Gets the elements of a tensor that will be written.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="parameterName">The name of the caller's parameter for the tensor.</param>
    /// <param name="shape">The shape that it must have, slowest axis first.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The tensor has another shape, or its elements do not follow each other in row-major order.</exception>
    public static Span<T> Elements<T>(scoped in TensorSpan<T> tensor, string parameterName, params ReadOnlySpan<int> shape)
    {
        RequireShape(tensor.Lengths, parameterName, shape);
        RequireDense(tensor.Lengths, tensor.Strides, parameterName);
        return MemoryMarshal.CreateSpan(ref tensor.GetPinnableReference(), AtMostInt(tensor.FlattenedLength));
    }

    /// <summary>Gets the extent of a tensor along one axis.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="axis">The axis, counted from the last one: 1 is the last axis.</param>
    /// <param name="parameterName">The name of the caller's parameter for the tensor.</param>
    /// <param name="shape">The shape that the tensor must have, with <see cref="Any"/> for the extents that are not known.</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">The tensor has another shape.</exception>
    public static int Extent<T>(scoped in ReadOnlyTensorSpan<T> tensor, int axis, string parameterName, params ReadOnlySpan<int> shape)
    {
        RequireShape(tensor.Lengths, parameterName, shape);
        return AtMostInt(tensor.Lengths[^axis]);
    }

    // The kernel rejects images with so many elements by itself.
    private static int AtMostInt(nint length) => (int)nint.Min(length, int.MaxValue);

    private static void RequireShape(ReadOnlySpan<nint> lengths, string parameterName, ReadOnlySpan<int> shape)
    {
        int leading = lengths.Length - shape.Length;
        bool fits = leading == 0 || (leading == 1 && lengths[0] == 1);
        for (int axis = 0; fits && axis < shape.Length; axis++)
        {
            fits = shape[axis] == Any || shape[axis] == lengths[leading + axis];
        }

        if (!fits)
        {
            ThrowShape(lengths, parameterName, shape);
        }
    }

    // The stride of an axis with a single element has no meaning.
    private static void RequireDense(ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, string parameterName)
    {
        nint pitch = 1;
        for (int axis = lengths.Length - 1; axis >= 0; axis--)
        {
            if (lengths[axis] != 1 && strides[axis] != pitch)
            {
                ThrowNotDense(strides, parameterName);
            }

            pitch *= lengths[axis];
        }
    }

    private static void ThrowShape(ReadOnlySpan<nint> lengths, string parameterName, ReadOnlySpan<int> shape)
    {
        string expected = string.Join(", ", shape.ToArray().Select(extent => extent == Any ? "any" : extent.ToString(CultureInfo.InvariantCulture)));
        throw new ArgumentException(
            $"'{parameterName}' has the shape {Listed(lengths)}, but must have ({expected}) or (1, {expected}).", parameterName);
    }

    private static void ThrowNotDense(ReadOnlySpan<nint> strides, string parameterName) =>
        throw new ArgumentException(
            $"'{parameterName}' is not dense: it has the strides {Listed(strides)}, so its elements do not follow each other in row-major order. "
            + "Pass a dense tensor, and copy from one to the other with CopyTo.",
            parameterName);

    private static string Listed(ReadOnlySpan<nint> numbers) =>
        $"({string.Join(", ", numbers.ToArray().Select(number => number.ToString(CultureInfo.InvariantCulture)))})";
}
