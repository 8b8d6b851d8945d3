using System.Numerics;
using System.Numerics.Tensors;

namespace ConvGen;

public static partial class Reference
{
    /// <summary>Cross-correlates a matrix with a kernel: output[y, x] = Σ_a Σ_b input[y + a, x + b]·kernel[a, b].</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="input">The input: (height, width).</param>
    /// <param name="kernel">The kernel: (kernelHeight, kernelWidth), no larger than the input.</param>
    /// <returns>The output: (height − kernelHeight + 1, width − kernelWidth + 1).</returns>
    /// <exception cref="ArgumentException">A tensor does not have the expected shape.</exception>
    public static Tensor<T> Corr2D<T>(Tensor<T> input, Tensor<T> kernel)
        where T : INumberBase<T>
    {
        RequireRank(input, ["height", "width"]);
        RequireRank(kernel, ["kernelHeight", "kernelWidth"]);
        RequireFit(kernel, input);

        nint outputHeight = input.Lengths[0] - kernel.Lengths[0] + 1;
        nint outputWidth = input.Lengths[1] - kernel.Lengths[1] + 1;
        var output = Tensor.CreateFromShape<T>([outputHeight, outputWidth]);
        for (nint y = 0; y < outputHeight; y++)
        {
            for (nint x = 0; x < outputWidth; x++)
            {
                output[y, x] = WeighWindow(input, kernel, y, x);
            }
        }

        return output;
    }

    /// <summary>Cross-correlates each channel with its own kernel and sums the results.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="input">The input: (inChannels, height, width).</param>
    /// <param name="kernel">The kernel: (inChannels, kernelHeight, kernelWidth).</param>
    /// <returns>The output: (height − kernelHeight + 1, width − kernelWidth + 1).</returns>
    /// <exception cref="ArgumentException">A tensor does not have the expected shape.</exception>
    public static Tensor<T> Corr2DMultiIn<T>(Tensor<T> input, Tensor<T> kernel)
        where T : INumberBase<T>
    {
        RequireRank(input, ["inChannels", "height", "width"]);
        RequireRank(kernel, ["inChannels", "kernelHeight", "kernelWidth"]);
        RequireChannels(kernel, 0, input);
        RequireFit(kernel, input);

        return Unstack(input)
            .Zip(Unstack(kernel), Corr2D)
            .Aggregate((sum, term) => Tensor.Add<T>(sum, term));
    }

    /// <summary>Cross-correlates all channels of the input with one kernel per output channel.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="input">The input: (inChannels, height, width).</param>
    /// <param name="kernel">The kernels: (outChannels, inChannels, kernelHeight, kernelWidth).</param>
    /// <returns>The output: (outChannels, height − kernelHeight + 1, width − kernelWidth + 1).</returns>
    /// <exception cref="ArgumentException">A tensor does not have the expected shape.</exception>
    public static Tensor<T> Corr2DMultiInOut<T>(Tensor<T> input, Tensor<T> kernel)
        where T : INumberBase<T>
    {
        RequireRank(input, ["inChannels", "height", "width"]);
        RequireRank(kernel, ["outChannels", "inChannels", "kernelHeight", "kernelWidth"]);
        RequireChannels(kernel, 1, input);
        RequireFit(kernel, input);

        return Stack([.. Unstack(kernel).Select(kernelOfChannel => Corr2DMultiIn(input, kernelOfChannel))], dimension: 0);
    }

    /// <summary>
    /// Cross-correlates with a kernel of a single tap, as one matrix product: (outChannels, inChannels) times
    /// (inChannels, height·width).
    /// </summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="input">The input: (inChannels, height, width).</param>
    /// <param name="kernel">The kernels: (outChannels, inChannels, 1, 1).</param>
    /// <returns>The output: (outChannels, height, width).</returns>
    /// <exception cref="ArgumentException">A tensor does not have the expected shape.</exception>
    public static Tensor<T> Corr2DMultiInOut1x1<T>(Tensor<T> input, Tensor<T> kernel)
        where T : INumberBase<T>
    {
        RequireRank(input, ["inChannels", "height", "width"]);
        RequireRank(kernel, ["outChannels", "inChannels", "1", "1"]);
        RequireSingleTap(kernel);
        RequireChannels(kernel, 1, input);

        nint inChannels = input.Lengths[0], height = input.Lengths[1], width = input.Lengths[2], outChannels = kernel.Lengths[0];
        var pixels = Tensor.Create(Elements(input), [inChannels, height * width]);
        var weights = Tensor.Create(Elements(kernel), [outChannels, inChannels]);

        // Not Reshape, because System.Numerics.Tensors 10.0.0 rejects tensors with an extent of 1, such as the product for one output channel.
        return Tensor.Create(Elements(MatrixProduct(weights, pixels)), [outChannels, height, width]);
    }

    private static T WeighWindow<T>(Tensor<T> input, Tensor<T> kernel, nint y, nint x)
        where T : INumberBase<T>
    {
        T sum = T.Zero;
        for (nint a = 0; a < kernel.Lengths[0]; a++)
        {
            for (nint b = 0; b < kernel.Lengths[1]; b++)
            {
                sum += input[y + a, x + b] * kernel[a, b];
            }
        }

        return sum;
    }

    private static Tensor<T> MatrixProduct<T>(Tensor<T> left, Tensor<T> right)
        where T : INumberBase<T>
    {
        nint rows = left.Lengths[0], inner = left.Lengths[1], columns = right.Lengths[1];
        var product = Tensor.CreateFromShape<T>([rows, columns]);
        for (nint row = 0; row < rows; row++)
        {
            for (nint column = 0; column < columns; column++)
            {
                for (nint i = 0; i < inner; i++)
                {
                    product[row, column] += left[row, i] * right[i, column];
                }
            }
        }

        return product;
    }
}
