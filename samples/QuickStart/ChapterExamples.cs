using System.Numerics.Tensors;
using ConvGen;

namespace QuickStart;

/// <summary>
/// The examples of "Dive into Deep Learning", chapter "Multiple Input and Multiple Output Channels"
/// (https://d2l.ai/chapter_convolutional-neural-networks/channels.html).
/// </summary>
internal static class ChapterExamples
{
    private static readonly float[] Input = [0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    private static readonly float[] Kernel = [0, 1, 2, 3, 1, 2, 3, 4];

    // The reference uses tensors. A tensor is an array with a shape, so these share the same numbers.
    private static readonly Tensor<float> InputTensor = Tensor.Create(Input, [2, 3, 3]);
    private static readonly Tensor<float> KernelTensor = Tensor.Create(Kernel, [2, 2, 2]);

    public static bool Run() => MultipleInputs() & MultipleOutputs() & Pointwise();

    private static bool MultipleInputs()
    {
        float[] output = new float[MultiIn.OutputLength];
        MultiIn.Correlate(Input, Kernel, output);

        var generated = Tensor.Create(output, [MultiIn.OutputHeight, MultiIn.OutputWidth]);
        Report.Heading("Multiple input channels", InputTensor, KernelTensor, generated, MultiIn.MultiplyAdds);
        return Report.SameNumbers(generated, Reference.Corr2DMultiIn(InputTensor, KernelTensor));
    }

    private static bool MultipleOutputs()
    {
        Tensor<float> kernels = Reference.Stack([KernelTensor, KernelTensor + 1, KernelTensor + 2], dimension: 0);

        float[] output = new float[MultiInOut.OutputLength];
        MultiInOut.Correlate(Input, [.. kernels], output);

        var generated = Tensor.Create(output, [MultiInOut.OutChannels, MultiInOut.OutputHeight, MultiInOut.OutputWidth]);
        Report.Heading("Multiple input and output channels", InputTensor, kernels, generated, MultiInOut.MultiplyAdds);
        return Report.SameNumbers(generated, Reference.Corr2DMultiInOut(InputTensor, kernels));
    }

    private static bool Pointwise()
    {
        Random random = new(Seed: 1);
        float[] input = RandomNumbers.Normal(random, OneByOne.InputLength);
        float[] kernels = RandomNumbers.Normal(random, OneByOne.WeightLength);

        float[] output = new float[OneByOne.OutputLength];
        OneByOne.Correlate(input, kernels, output);

        var inputTensor = Tensor.Create(input, [OneByOne.InChannels, OneByOne.InputHeight, OneByOne.InputWidth]);
        var kernelTensor = Tensor.Create(kernels, [OneByOne.OutChannels, OneByOne.InChannels, 1, 1]);
        var generated = Tensor.Create(output, [OneByOne.OutChannels, OneByOne.OutputHeight, OneByOne.OutputWidth]);
        Report.Heading("1 x 1 convolution of normal random numbers", inputTensor, kernelTensor, generated, OneByOne.MultiplyAdds);

        // The chapter's own check: a matrix product and a convolution with 1 x 1 kernels give the same result.
        const float Limit = 1e-6f;
        float[] product = [.. Reference.Corr2DMultiInOut1x1(inputTensor, kernelTensor)];
        float[] convolution = [.. Reference.Corr2DMultiInOut(inputTensor, kernelTensor)];
        return Report.SmallDifference("sum of differences from the matrix product", Difference.Sum(output, product), Limit)
            & Report.SmallDifference("sum of differences from the convolution", Difference.Sum(output, convolution), Limit);
    }
}
