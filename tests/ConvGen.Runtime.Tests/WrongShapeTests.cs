using System.Numerics.Tensors;

namespace ConvGen.Runtime.Tests;

/// <summary>A tensor with the wrong shape is rejected with a message that contains its name, its shape and the expected shape.</summary>
public class WrongShapeTests
{
    private delegate Tensor<float> Correlation(Tensor<float> input, Tensor<float> kernel);

    [Fact]
    public void Corr2D_wants_matrices()
    {
        Refuses(
            Reference.Corr2D, [2, 3, 3], [2, 2], "input",
            "'input' has shape (2, 3, 3), but (height, width) is expected, a tensor of rank 2");
        Refuses(
            Reference.Corr2D, [3, 3], [2], "kernel",
            "'kernel' has shape (2), but (kernelHeight, kernelWidth) is expected, a tensor of rank 2");
    }

    [Fact]
    public void Corr2DMultiIn_wants_a_kernel_per_channel()
    {
        Refuses(
            Reference.Corr2DMultiIn, [3, 3], [2, 2, 2], "input",
            "'input' has shape (3, 3), but (inChannels, height, width) is expected, a tensor of rank 3");
        Refuses(
            Reference.Corr2DMultiIn, [2, 3, 3], [2, 2], "kernel",
            "'kernel' has shape (2, 2), but (inChannels, kernelHeight, kernelWidth) is expected");
    }

    [Fact]
    public void Corr2DMultiInOut_wants_a_kernel_per_pair_of_channels()
    {
        Refuses(
            Reference.Corr2DMultiInOut, [3], [3, 2, 2, 2], "input",
            "'input' has shape (3), but (inChannels, height, width) is expected");
        Refuses(
            Reference.Corr2DMultiInOut, [2, 3, 3], [2, 2, 2], "kernel",
            "'kernel' has shape (2, 2, 2), but (outChannels, inChannels, kernelHeight, kernelWidth) is expected, a tensor of rank 4");
    }

    [Fact]
    public void Corr2DMultiInOut1x1_wants_a_single_tap()
    {
        Refuses(
            Reference.Corr2DMultiInOut1x1, [3, 3], [2, 3, 1, 1], "input",
            "'input' has shape (3, 3), but (inChannels, height, width) is expected");
        Refuses(
            Reference.Corr2DMultiInOut1x1, [3, 3, 3], [2, 3], "kernel",
            "'kernel' has shape (2, 3), but (outChannels, inChannels, 1, 1) is expected");
        Refuses(
            Reference.Corr2DMultiInOut1x1, [3, 3, 3], [2, 3, 1, 2], "kernel",
            "'kernel' has shape (2, 3, 1, 2), but (1, 1) is expected in the last two dimensions.");
        Refuses(
            Reference.Corr2DMultiInOut1x1, [3, 3, 3], [2, 3, 2, 1], "kernel",
            "'kernel' has shape (2, 3, 2, 1), but (1, 1) is expected in the last two dimensions.");
    }

    [Fact]
    public void The_kernel_has_the_channels_of_the_input()
    {
        Refuses(
            Reference.Corr2DMultiIn, [2, 3, 3], [3, 2, 2], "kernel",
            "'kernel' has shape (3, 2, 2), but 2 is expected in dimension 0, the number of channels of 'input', (2, 3, 3).");
        Refuses(
            Reference.Corr2DMultiInOut, [2, 3, 3], [2, 3, 2, 2], "kernel",
            "'kernel' has shape (2, 3, 2, 2), but 2 is expected in dimension 1, the number of channels of 'input', (2, 3, 3).");
        Refuses(
            Reference.Corr2DMultiInOut1x1, [2, 3, 3], [2, 3, 1, 1], "kernel",
            "'kernel' has shape (2, 3, 1, 1), but 2 is expected in dimension 1");
    }

    [Fact]
    public void The_kernel_fits_into_the_input()
    {
        Refuses(
            Reference.Corr2D, [3, 4], [4, 1], "kernel",
            "'kernel' has shape (4, 1), but at most (3, 4) is expected in the last two dimensions, as in 'input', (3, 4).");
        Refuses(
            Reference.Corr2D, [3, 4], [1, 5], "kernel",
            "'kernel' has shape (1, 5), but at most (3, 4) is expected");
        Refuses(
            Reference.Corr2DMultiIn, [2, 3, 4], [2, 4, 4], "kernel",
            "'kernel' has shape (2, 4, 4), but at most (3, 4) is expected");
        Refuses(
            Reference.Corr2DMultiInOut, [2, 3, 4], [1, 2, 3, 5], "kernel",
            "'kernel' has shape (1, 2, 3, 5), but at most (3, 4) is expected");
    }

    [Fact]
    public void No_dimension_is_empty()
    {
        Refuses(
            Reference.Corr2D, [3, 0], [1, 1], "input",
            "'input' has shape (3, 0), but (height, width) is expected, a tensor of rank 2 without an empty dimension.");
        Refuses(
            Reference.Corr2DMultiIn, [2, 3, 3], [2, 0, 1], "kernel",
            "without an empty dimension.");
    }

    [Fact]
    public void No_tensor_is_missing()
    {
        Assert.Equal("input", Assert.Throws<ArgumentNullException>(() => Reference.Corr2D(null!, Zeros([1, 1]))).ParamName);
        Assert.Equal("kernel", Assert.Throws<ArgumentNullException>(() => Reference.Corr2D(Zeros([1, 1]), null!)).ParamName);
    }

    private static void Refuses(Correlation correlation, nint[] input, nint[] kernel, string parameter, string message)
    {
        var exception = Assert.Throws<ArgumentException>(() => correlation(Zeros(input), Zeros(kernel)));

        Assert.Equal(parameter, exception.ParamName);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    private static Tensor<float> Zeros(nint[] shape) => Tensor.CreateFromShape<float>(shape);
}
