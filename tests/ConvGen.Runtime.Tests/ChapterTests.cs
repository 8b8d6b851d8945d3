using System.Numerics.Tensors;

namespace ConvGen.Runtime.Tests;

/// <summary>The numbers of "Dive into Deep Learning", chapter "Multiple Input and Multiple Output Channels".</summary>
public class ChapterTests
{
    private static readonly Tensor<float> X = Tensor.Create<float>(
        [
            0, 1, 2,
            3, 4, 5,
            6, 7, 8,

            1, 2, 3,
            4, 5, 6,
            7, 8, 9,
        ],
        [2, 3, 3]);

    private static readonly Tensor<float> K = Tensor.Create<float>(
        [
            0, 1,
            2, 3,

            1, 2,
            3, 4,
        ],
        [2, 2, 2]);

    [Fact]
    public void One_channel_is_weighed_by_one_kernel()
    {
        var x = Tensor.Create<int>([0, 1, 2, 3, 4, 5, 6, 7, 8], [3, 3]);
        var k = Tensor.Create<int>([0, 1, 2, 3], [2, 2]);

        TensorAssert.Equal(Tensor.Create<int>([19, 25, 37, 43], [2, 2]), Reference.Corr2D(x, k));
    }

    [Fact]
    public void Several_input_channels_are_summed_into_one() =>
        TensorAssert.Equal(Tensor.Create<float>([56, 72, 104, 120], [2, 2]), Reference.Corr2DMultiIn(X, K));

    [Fact]
    public void Each_output_channel_has_its_own_kernel()
    {
        Tensor<float> kernels = Reference.Stack(0, K, K + 1, K + 2);

        Assert.Equal([3, 2, 2, 2], kernels.Lengths.ToArray());
        TensorAssert.Equal(
            Tensor.Create<float>(
                [
                    56, 72,
                    104, 120,

                    76, 100,
                    148, 172,

                    96, 128,
                    192, 224,
                ],
                [3, 2, 2]),
            Reference.Corr2DMultiInOut(X, kernels));
    }

    [Fact]
    public void A_single_output_channel_keeps_its_dimension() =>
        TensorAssert.Equal(
            Tensor.Create<float>([56, 72, 104, 120], [1, 2, 2]),
            Reference.Corr2DMultiInOut(X, Reference.Stack(0, K)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_1x1_kernel_is_a_product_of_matrices(int seed)
    {
        var random = new Random(seed);
        Tensor<double> x = Normal(random, [3, 3, 3]);
        Tensor<double> k = Normal(random, [2, 3, 1, 1]);

        double[] product = TensorAssert.Elements(Reference.Corr2DMultiInOut1x1(x, k));
        double[] correlation = TensorAssert.Elements(Reference.Corr2DMultiInOut(x, k));

        Assert.All(correlation, y => Assert.NotEqual(0, y));
        Assert.True(product.Zip(correlation, (a, b) => Math.Abs(a - b)).Sum() < 1e-6);
    }

    [Fact]
    public void A_1x1_kernel_weighs_the_channels_of_each_pixel()
    {
        var x = Tensor.Create<int>([1, 2, 10, 20, 100, 200], [3, 1, 2]);
        var k = Tensor.Create<int>([1, 2, 3, 4, 5, 6], [2, 3, 1, 1]);

        TensorAssert.Equal(Tensor.Create<int>([321, 642, 654, 1308], [2, 1, 2]), Reference.Corr2DMultiInOut1x1(x, k));
    }

    [Fact]
    public void A_slice_of_a_tensor_counts_as_the_tensor_it_shows()
    {
        // The lower right 2x2 part of both channels: its rows are not adjacent in memory.
        Tensor<float> corner = X.Slice([0, 1, 1]);

        TensorAssert.Equal(Tensor.Create<float>([120], [1, 1]), Reference.Corr2DMultiIn(corner, K));
    }

    private static Tensor<double> Normal(Random random, ReadOnlySpan<nint> shape)
    {
        var tensor = Tensor.CreateFromShape<double>(shape);
        Tensor.FillGaussianNormalDistribution(tensor.AsTensorSpan(), random);
        return tensor;
    }
}
