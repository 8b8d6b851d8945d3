using System.Numerics.Tensors;

namespace ConvGen.Runtime.Tests;

internal static class TensorAssert
{
    /// <summary>Asserts that two tensors have the same shape and the same elements.</summary>
    public static void Equal<T>(Tensor<T> expected, Tensor<T> actual)
    {
        Assert.Equal(expected.Lengths.ToArray(), actual.Lengths.ToArray());
        Assert.Equal(Elements(expected), Elements(actual));
    }

    public static T[] Elements<T>(Tensor<T> tensor)
    {
        var elements = new T[tensor.FlattenedLength];
        tensor.FlattenTo(elements);
        return elements;
    }
}
