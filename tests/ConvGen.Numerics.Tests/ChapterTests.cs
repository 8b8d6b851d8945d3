namespace ConvGen.Numerics;

/// <summary>
/// The numbers of "Dive into Deep Learning", chapter "Multiple Input and Multiple Output Channels"
/// (https://d2l.ai/chapter_convolutional-neural-networks/channels.html).
/// </summary>
public class ChapterTests
{
    private static readonly float[] Input = [0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    private static readonly float[] Weights = [0, 1, 2, 3, 1, 2, 3, 4];

    [Fact]
    public void Several_input_channels_add_up_to_one_output_channel()
    {
        var output = new float[MultiInput.OutputLength];
        MultiInput.Correlate(Input, Weights, output);
        Assert.Equal([56, 72, 104, 120], output);
    }

    [Fact]
    public void Each_output_channel_has_weights_of_its_own()
    {
        float[] weights = [.. Weights, .. Weights.Select(weight => weight + 1), .. Weights.Select(weight => weight + 2)];
        var output = new float[MultiInputMultiOutput.OutputLength];
        MultiInputMultiOutput.Correlate(Input, weights, output);
        Assert.Equal([56, 72, 104, 120, 76, 100, 148, 172, 96, 128, 192, 224], output);
    }

    [Fact]
    public void A_1x1_convolution_is_a_convolution_with_a_kernel_of_one_tap()
    {
        var kernelCase = new KernelCase { InChannels = 3, OutChannels = 2, Kernel = (1, 1), Image = (3, 3) };
        ImageData<float> data = ImageData<float>.Normal(kernelCase);
        var pointwise = new float[OneByOne.OutputLength];
        var general = new float[GeneralOneByOne.OutputLength];
        OneByOne.Correlate(data.Input, data.Weights, pointwise);
        GeneralOneByOne.Correlate(data.Input, data.Weights, general);

        Assert.Equal(general, pointwise);
        Assert.True(pointwise.Zip(data.Expected(kernelCase.Shape), (left, right) => Math.Abs(left - right)).Sum() < 1e-6);
    }

    [Fact]
    public void The_worked_example_costs_about_a_billion_multiply_adds()
    {
        Assert.Equal(1_024_000_000, WorkedExample.MultiplyAdds);
    }
}

/// <summary>
/// The chapter's worked example of a layer's cost, as counted in exercise 2: 100 input and output channels, 5 x 5, an output of 64 x 64.
/// </summary>
[Conv2D(100, 100, kernelSize: 5, Height = 68, Width = 68)]
internal static partial class WorkedExample;
