using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace ConvGen;

// The argument checks of the tensor functions. Each message states what was passed and what was expected.
public static partial class Reference
{
    /// <summary>Throws an exception unless the tensor has the named dimensions, none of them empty.</summary>
    private static void RequireRank<T>(
        Tensor<T> tensor, string[] dimensions, [CallerArgumentExpression(nameof(tensor))] string parameterName = "")
    {
        ArgumentNullException.ThrowIfNull(tensor, parameterName);
        if (tensor.Rank != dimensions.Length || tensor.Lengths.Contains(0))
        {
            throw WrongShape(
                tensor,
                $"({string.Join(", ", dimensions)}) is expected, a tensor of rank {dimensions.Length} without an empty dimension",
                parameterName);
        }
    }

    /// <summary>Throws an exception unless a dimension of the kernel is equal to the number of input channels.</summary>
    private static void RequireChannels<T>(Tensor<T> kernel, int dimension, Tensor<T> input)
    {
        if (kernel.Lengths[dimension] != input.Lengths[0])
        {
            throw WrongShape(
                kernel,
                $"{input.Lengths[0]} is expected in dimension {dimension}, the number of channels of 'input', {Shape(input)}",
                nameof(kernel));
        }
    }

    /// <summary>Throws an exception if the kernel is larger than the input in one of the last two dimensions.</summary>
    private static void RequireFit<T>(Tensor<T> kernel, Tensor<T> input)
    {
        if (kernel.Lengths[^2] > input.Lengths[^2] || kernel.Lengths[^1] > input.Lengths[^1])
        {
            throw WrongShape(
                kernel,
                $"at most ({input.Lengths[^2]}, {input.Lengths[^1]}) is expected in the last two dimensions, as in 'input', {Shape(input)}",
                nameof(kernel));
        }
    }

    private static void RequireSingleTap<T>(Tensor<T> kernel)
    {
        if (kernel.Lengths[^2] != 1 || kernel.Lengths[^1] != 1)
        {
            throw WrongShape(kernel, $"(1, 1) is expected in the last two dimensions", nameof(kernel));
        }
    }

    private static void RequireSameShape<T>(ReadOnlySpan<Tensor<T>> tensors)
    {
        if (tensors.IsEmpty)
        {
            throw new ArgumentException("'tensors' is empty, but at least 1 tensor is expected.", nameof(tensors));
        }

        for (int t = 0; t < tensors.Length; t++)
        {
            ArgumentNullException.ThrowIfNull(tensors[t], nameof(tensors));
            if (!tensors[t].Lengths.SequenceEqual(tensors[0].Lengths))
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"'tensors[{t}]' has shape {Shape(tensors[t])}, but {Shape(tensors[0])} is expected, the shape of 'tensors[0]'."),
                    nameof(tensors));
            }
        }
    }

    private static ArgumentException WrongShape<T>(Tensor<T> tensor, FormattableString expectation, string parameterName) =>
        new($"'{parameterName}' has shape {Shape(tensor)}, but {FormattableString.Invariant(expectation)}.", parameterName);

    private static string Shape<T>(Tensor<T> tensor) =>
        $"({string.Join(", ", tensor.Lengths.ToArray().Select(length => length.ToString(CultureInfo.InvariantCulture)))})";
}
