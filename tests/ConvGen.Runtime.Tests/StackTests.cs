using System.Numerics.Tensors;

namespace ConvGen.Runtime.Tests;

/// <summary>Stacking, as defined by torch.stack.</summary>
public class StackTests
{
    private static readonly Tensor<int> A = Tensor.Create<int>([1, 2, 3, 4, 5, 6], [2, 3]);
    private static readonly Tensor<int> B = Tensor.Create<int>([10, 20, 30, 40, 50, 60], [2, 3]);

    [Fact]
    public void Along_dimension_0_the_tensors_follow_one_another() =>
        TensorAssert.Equal(
            Tensor.Create<int>([1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60], [2, 2, 3]),
            Reference.Stack(0, A, B));

    [Fact]
    public void Along_the_middle_dimension_their_rows_alternate() =>
        TensorAssert.Equal(
            Tensor.Create<int>([1, 2, 3, 10, 20, 30, 4, 5, 6, 40, 50, 60], [2, 2, 3]),
            Reference.Stack(1, A, B));

    [Fact]
    public void Along_the_last_dimension_their_elements_alternate() =>
        TensorAssert.Equal(
            Tensor.Create<int>([1, 10, 2, 20, 3, 30, 4, 40, 5, 50, 6, 60], [2, 3, 2]),
            Reference.Stack(2, A, B));

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(-2, 1)]
    [InlineData(-3, 0)]
    public void A_negative_dimension_counts_from_the_end(int negative, int positive) =>
        TensorAssert.Equal(Reference.Stack(positive, A, B), Reference.Stack(negative, A, B));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_list_of_tensors_is_stacked_as_separate_ones_are(int dimension)
    {
        List<Tensor<int>> tensors = [A, B, A];

        TensorAssert.Equal(Reference.Stack(dimension, A, B, A), Reference.Stack(tensors, dimension));
    }

    [Fact]
    public void A_single_tensor_gains_a_dimension_of_extent_1()
    {
        Assert.Equal([1, 2, 3], Reference.Stack(0, A).Lengths.ToArray());
        Assert.Equal([2, 1, 3], Reference.Stack(1, A).Lengths.ToArray());
        Assert.Equal([2, 3, 1], Reference.Stack(2, A).Lengths.ToArray());
    }

    [Fact]
    public void The_tensors_are_copied()
    {
        var original = Tensor.Create<int>([1, 2], [2]);
        Tensor<int> stacked = Reference.Stack(0, original);

        original[0] = 99;

        TensorAssert.Equal(Tensor.Create<int>([1, 2], [1, 2]), stacked);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-4)]
    public void A_dimension_beyond_the_result_is_refused(int dimension)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => Reference.Stack(dimension, A, B));

        Assert.Equal("dimension", exception.ParamName);
        Assert.Contains(
            $"'dimension' is {dimension}, but must be from -3 to 2 for tensors of rank 2.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Tensors_of_different_shapes_are_refused()
    {
        // The same number of elements as A, but in a different shape.
        Tensor<int> tall = A.Reshape([3, 2]);

        var exception = Assert.Throws<ArgumentException>(() => Reference.Stack(0, A, A, tall));

        Assert.Equal("tensors", exception.ParamName);
        Assert.Contains(
            "'tensors[2]' has shape (3, 2), but (2, 3) is expected, the shape of 'tensors[0]'.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Stacking_nothing_is_refused()
    {
        var exception = Assert.Throws<ArgumentException>(() => Reference.Stack(new List<Tensor<int>>(), 0));

        Assert.Equal("tensors", exception.ParamName);
        Assert.Contains(
            "'tensors' is empty, but at least 1 tensor is expected.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_tensor_is_refused()
    {
        Assert.Equal("tensors", Assert.Throws<ArgumentNullException>(() => Reference.Stack(0, A, null!)).ParamName);
        Assert.Equal("tensors", Assert.Throws<ArgumentNullException>(() => Reference.Stack<int>(null!, 0)).ParamName);
    }
}
