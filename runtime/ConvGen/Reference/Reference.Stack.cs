using System.Numerics.Tensors;

namespace ConvGen;

public static partial class Reference
{
    /// <summary>Lays tensors of one shape side by side along a new dimension, as <c>torch.stack</c> does.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="dimension">
    /// The new dimension's place in the result, from 0 to the tensors' rank; a negative one counts from the end, −1 being the last place.
    /// </param>
    /// <param name="tensors">At least one tensor, all of the same shape.</param>
    /// <returns>
    /// The tensors' shape with their number inserted at <paramref name="dimension"/>: two tensors of (2, 3) make
    /// (2, 2, 3) for 0 and 1, and (2, 3, 2) for 2.
    /// </returns>
    /// <exception cref="ArgumentException">There is no tensor, or one has another shape than the first.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The dimension is beyond the result's.</exception>
    public static Tensor<T> Stack<T>(int dimension, params ReadOnlySpan<Tensor<T>> tensors)
    {
        RequireSameShape(tensors);
        ReadOnlySpan<nint> shape = tensors[0].Lengths;
        int place = Place(dimension, rank: shape.Length);

        // Inside the new dimension everything keeps its order, so each tensor gives its elements in runs of the inner dimensions' length.
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

    /// <summary>The inverse of stacking along dimension 0: the tensors that make up a tensor.</summary>
    private static Tensor<T>[] Unstack<T>(Tensor<T> tensor)
    {
        nint[] shape = tensor.Lengths[1..].ToArray();
        return [.. Elements(tensor).Chunk((int)Product(shape)).Select(elements => Tensor.Create(elements, shape))];
    }

    /// <summary>A copy of the tensor's elements in row-major order, whatever its strides.</summary>
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
                    $"'dimension' is {dimension}, but tensors of rank {rank} are stacked along one from {-(rank + 1)} to {rank}."));
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
