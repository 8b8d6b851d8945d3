using System.Collections.Immutable;
using System.Globalization;

namespace ConvGen.Import.Constants;

/// <summary>The dimensions of a tensor, the batch included, slowest first.</summary>
internal static class Dimensions
{
    /// <summary>The most elements that a tensor can have: those of the longest array.</summary>
    public const int MostElements = 0x7FFFFFC7;

    /// <summary>Checks the dimensions that a file states.</summary>
    /// <exception cref="InvalidDataException">A dimension is negative, or there would be more elements than an array can have.</exception>
    public static ImmutableArray<int> Of(IReadOnlyList<long> dimensions, string what)
    {
        long length = 1;
        foreach (long dimension in dimensions)
        {
            if (dimension is < 0 or > MostElements)
            {
                throw new InvalidDataException($"{what} has the dimension {dimension}, which must be from 0 to {MostElements}");
            }

            length *= dimension;
            if (length > MostElements)
            {
                throw new InvalidDataException($"{what} has the dimensions {Text(dimensions)}, which are more than {MostElements} elements");
            }
        }

        return [.. dimensions.Select(dimension => (int)dimension)];
    }

    /// <summary>The number of elements.</summary>
    public static int Length(IEnumerable<int> dimensions) => dimensions.Aggregate(1, (product, dimension) => checked(product * dimension));

    /// <summary>The dimensions without those of 1.</summary>
    public static ImmutableArray<int> WithoutOnes(IEnumerable<int> dimensions) => [.. dimensions.Where(dimension => dimension != 1)];

    /// <summary>The distance between elements that follow each other along each axis.</summary>
    public static int[] Strides(IReadOnlyList<int> dimensions)
    {
        int[] strides = new int[dimensions.Count];
        int stride = 1;
        for (int axis = dimensions.Count - 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride *= dimensions[axis];
        }

        return strides;
    }

    /// <summary>The dimensions of two tensors that are combined element by element, or <see langword="null"/> if they do not fit together.</summary>
    /// <remarks>Source: multidirectional broadcasting, https://github.com/onnx/onnx/blob/main/docs/Broadcasting.md.</remarks>
    public static ImmutableArray<int>? Broadcast(IReadOnlyList<int> left, IReadOnlyList<int> right)
    {
        int[] dimensions = new int[Math.Max(left.Count, right.Count)];
        for (int i = 1; i <= dimensions.Length; i++)
        {
            int a = i <= left.Count ? left[^i] : 1, b = i <= right.Count ? right[^i] : 1;
            if (a != b && a != 1 && b != 1)
            {
                return null;
            }

            dimensions[^i] = a == 1 ? b : a;
        }

        return [.. dimensions];
    }

    /// <summary>An axis as it is counted from the first one. Negative axes count from the last one.</summary>
    /// <exception cref="RefusedException">There is no such axis.</exception>
    public static int Axis(long axis, int rank) => axis >= -rank && axis < rank
        ? (int)(axis < 0 ? axis + rank : axis)
        : throw new RefusedException($"there is no axis {axis} among {rank}");

    /// <summary>The dimensions as messages show them.</summary>
    public static string Text(IEnumerable<int> dimensions) => Text(dimensions.Select(dimension => (long)dimension));

    private static string Text(IEnumerable<long> dimensions) =>
        $"({string.Join(", ", dimensions.Select(dimension => dimension.ToString(CultureInfo.InvariantCulture)))})";
}
