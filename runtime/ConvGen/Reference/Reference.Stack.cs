using System.Numerics.Tensors;

namespace ConvGen;

public static partial class Reference
{
    /// <summary>Joins tensors of the same shape along a new dimension, like <c>torch.stack</c>.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="dimension">
    /// The index of the new dimension in the result, from 0 to the tensors' rank. A negative index counts from the end: −1 is the last dimension.
    /// </param>
    /// <param name="tensors">The tensors: at least one, all of the same shape.</param>
    /// <returns>
    /// A tensor with the shape of the inputs, with their number inserted at <paramref name="dimension"/>: two tensors of shape (2, 3) give
    /// (2, 2, 3) for 0 and 1, and (2, 3, 2) for 2.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="tensors"/> is empty, or the tensors do not all have the same shape.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is not a dimension of the result.</exception>
    public static Tensor<T> Stack<T>(int dimension, params ReadOnlySpan<Tensor<T>> tensors)
    {
        RequireSameShape(tensors);
        ReadOnlySpan<nint> shape = tensors[0].Lengths;
        int place = Place(dimension, rank: shape.Length);

        // The order within the new dimension does not change, so each tensor contributes its elements in runs of the inner dimensions' length.
        int runLength = (int)Product(shape[place..]);
        int runCount = (int)Product(shape[..place]);
        var stacked = new T[checked(runCount * tensors.Length * runLength)];
        for (int t = 0; t < tensors.Length; t++)
        {
            ReadOnlySpan<T> elements = Elements(tensors[t]);
            for (int run = 0; run < runCount; run++)
            {
                elements.Slice(run * runLength, runLength).CopyTo(stacked.AsSpan((run * tensors.Length + t) * runLength));
            }
        }

        return Tensor.Create(stacked, [.. shape[..place], tensors.Length, .. shape[place..]]);
    }

    /// <inheritdoc cref="Stack{T}(int, ReadOnlySpan{Tensor{T}})"/>
    public static Tensor<T> Stack<T>(IReadOnlyList<Tensor<T>> tensors, int dimension)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        return Stack(dimension, [.. tensors]);
    }

    /// <summary>Splits a tensor along dimension 0, the inverse of stacking.</summary>
    private static Tensor<T>[] Unstack<T>(Tensor<T> tensor)
    {
        nint[] shape = tensor.Lengths[1..].ToArray();
        return [.. Elements(tensor).Chunk((int)Product(shape)).Select(elements => Tensor.Create(elements, shape))];
    }

    /// <summary>Copies the tensor's elements in row-major order, regardless of its strides.</summary>
    private static T[] Elements<T>(Tensor<T> tensor)
    {
        var elements = new T[tensor.FlattenedLength];
        tensor.FlattenTo(elements);
        return elements;
    }

    private static int Place(int dimension, int rank)
    {
        if (dimension < -(rank + 1) || dimension > rank)
        {
            throw new ArgumentOutOfRangeException(
                nameof(dimension),
                dimension,
                FormattableString.Invariant(
                    $"'dimension' is {dimension}, but must be from {-(rank + 1)} to {rank} for tensors of rank {rank}."));
        }

        return dimension < 0 ? dimension + rank + 1 : dimension;
    }

    private static nint Product(ReadOnlySpan<nint> lengths)
    {
        nint product = 1;
        foreach (nint length in lengths)
        {
            product = checked(product * length);
        }

        return product;
    }
}
