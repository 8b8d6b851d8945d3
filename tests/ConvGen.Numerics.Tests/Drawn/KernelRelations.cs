using System.Numerics;
using System.Runtime.InteropServices;

namespace ConvGen.Numerics.Drawn;

/// <summary>Relations between a kernel's results for different images, and between different kernels' results for the same image.</summary>
internal static class KernelRelations
{
    public static void TwinsGiveTheSameBits<T>(Kernel<T> kernel, Kernel<T> twin)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ImageData<T> data = ImageData<T>.Normal(kernel.Case);
        T[] expected = KernelProperties.Run(kernel.Correlate, kernel, data);
        T[] actual = kernel.Shape.Layout == twin.Shape.Layout
            ? KernelProperties.Run(twin.Correlate, twin, data)
            : Rearranged(KernelProperties.Run(twin.Correlate, twin, InOtherLayout(kernel, data)), twin);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                MemoryMarshal.AsBytes(expected.AsSpan(i, 1)).SequenceEqual(MemoryMarshal.AsBytes(actual.AsSpan(i, 1))),
                $"Output {i} is {expected[i]}, but its twin computes {actual[i]}\n[{twin.Case}]");
        }
    }

    /// <summary>If f is the convolution, including bias and residual: f(x + y) + f(0) = f(x) + f(y). With integers, this is exact.</summary>
    public static void ResultsAreLinear<T>(Kernel<T> kernel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (kernel.Case.Activation != Activation.None)
        {
            return;
        }

        ImageData<T> data = ImageData<T>.SmallIntegers(kernel.Case);
        AssertLinear(data.Input, input => Run(data with { Input = input }));
        AssertLinear(data.Weights, weights => Run(data with { Weights = weights }));

        T[] Run(ImageData<T> image) => KernelProperties.Run(kernel.Correlate, kernel, image);
    }

    /// <summary>
    /// If an image is shifted along an axis by one stride, the result is shifted by one element. In a transposed convolution, if the image is shifted
    /// by one element, the result is shifted by one stride. The elements at the end of the image are zero or, with a circular border, wrap around.
    /// </summary>
    public static void MovedImagesHaveMovedResults<T>(Kernel<T> kernel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ConvolutionShape shape = kernel.Shape;
        if (shape.PaddingMode is not (PaddingMode.Zeros or PaddingMode.Circular))
        {
            return;
        }

        ImageData<T> data = ImageData<T>.SmallIntegers(kernel.Case);
        data = data with { Residual = new T[data.Residual.Length] };
        TensorAxis[] inputs = TensorAxis.Of(shape.Layout, shape.InChannels, [shape.InputDepth, shape.InputHeight, shape.InputWidth]);
        TensorAxis[] outputs = TensorAxis.Of(shape.Layout, shape.OutChannels, [shape.OutputDepth, shape.OutputHeight, shape.OutputWidth]);
        int[] strides = [shape.StrideDepth, shape.StrideHeight, shape.StrideWidth];
        foreach (((TensorAxis input, TensorAxis output), int stride) in inputs.Zip(outputs).Zip(strides))
        {
            (int inputStep, int outputStep) = shape.Transposed ? (1, stride) : (stride, 1);
            if (inputStep >= input.Extent || outputStep >= output.Extent)
            {
                continue;
            }

            T[] image = shape.PaddingMode == PaddingMode.Circular ? data.Input : input.WithoutLast(data.Input, inputStep);
            T[] moved = output.Turned(KernelProperties.Run(kernel.Correlate, kernel, data with { Input = image }), outputStep);
            T[] actual = KernelProperties.Run(kernel.Correlate, kernel, data with { Input = input.Turned(image, inputStep) });

            // The outputs at the beginning use the elements that were shifted in.
            Assert.Equal(output.WithoutFirst(moved, outputStep), output.WithoutFirst(actual, outputStep));
        }
    }

    private static void AssertLinear<T>(T[] first, Func<T[], T[]> run)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] second = [.. first.Reverse()];
        T[] together = Sum(run(Sum(first, second)), run(new T[first.Length]));
        Assert.Equal(Sum(run(first), run(second)), together);
    }

    private static T[] Sum<T>(T[] left, T[] right)
        where T : IFloatingPointIeee754<T> => [.. left.Zip(right, (x, y) => x + y)];

    private static ImageData<T> InOtherLayout<T>(Kernel<T> kernel, ImageData<T> data)
        where T : unmanaged, IFloatingPointIeee754<T> => data with
        {
            Input = Rearranged(data.Input, kernel.Shape.InChannels, kernel.Shape.Layout),
            Residual = Rearranged(data.Residual, kernel.Shape.OutChannels, kernel.Shape.Layout),
        };

    private static T[] Rearranged<T>(T[] output, Kernel<T> kernel)
        where T : unmanaged, IFloatingPointIeee754<T> => Rearranged(output, kernel.Shape.OutChannels, kernel.Shape.Layout);

    // Converts a tensor to the other layout.
    private static T[] Rearranged<T>(T[] tensor, int channels, TensorLayout layout)
    {
        int places = tensor.Length / channels;
        (int outer, int inner) = layout == TensorLayout.ChannelsFirst ? (channels, places) : (places, channels);
        return [.. Enumerable.Range(0, tensor.Length).Select(index => tensor[index % outer * inner + index / outer])];
    }
}
