using System.Numerics.Tensors;

namespace ConvGen.Numerics.Tensors;

/// <summary><c>Forward</c> with tensors: the same as with spans, if the tensors are dense and have the declared shapes.</summary>
public sealed class TensorForwardTests
{
    private const int Untouched = 7;

    private static readonly Image Layer = new(Numbers(Image.WeightLength), Numbers(Image.BiasLength));

    [Fact]
    public void A_tensor_is_computed_as_its_elements_are()
    {
        float[] input = Numbers(Image.InputLength);
        float[] expected = new float[Image.OutputLength], actual = new float[Image.OutputLength];
        Layer.Forward(input, expected);

        Layer.Forward(Tensor.Create(input, [2, 4, 5]), Tensor.Create(actual, [3, 4, 5]));
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void A_batch_of_one_image_is_an_image()
    {
        float[] input = Numbers(Image.InputLength);
        float[] expected = new float[Image.OutputLength], actual = new float[Image.OutputLength];
        Layer.Forward(input, expected);

        Layer.Forward(new ReadOnlyTensorSpan<float>(input, [1, 2, 4, 5]), new TensorSpan<float>(actual, [1, 3, 4, 5]), maxDegreeOfParallelism: -1);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Signals_and_volumes_have_their_own_axes()
    {
        double[] signal = [.. Numbers(Signal.InputLength)];
        double[] expectedSignal = new double[Signal.OutputLength], actualSignal = new double[Signal.OutputLength];
        Signal signals = new([.. Numbers(Signal.WeightLength)]);
        signals.Forward(signal, expectedSignal);
        signals.Forward(new ReadOnlyTensorSpan<double>(signal, [2, 9]), new TensorSpan<double>(actualSignal, [2, 7]));
        Assert.Equal(expectedSignal, actualSignal);

        float[] volume = Numbers(Volume.InputLength);
        float[] expectedVolume = new float[Volume.OutputLength], actualVolume = new float[Volume.OutputLength];
        Volume volumes = new(Numbers(Volume.WeightLength));
        volumes.Forward(volume, expectedVolume);
        volumes.Forward(new ReadOnlyTensorSpan<float>(volume, [1, 3, 4, 5]), new TensorSpan<float>(actualVolume, [2, 2, 3, 4]));
        Assert.Equal(expectedVolume, actualVolume);
    }

    [Fact]
    public void Channels_are_the_last_axis_if_the_layout_says_so_and_the_residual_may_be_the_output()
    {
        ImageChannelsLast layer = new(Numbers(ImageChannelsLast.WeightLength));
        float[] input = Numbers(ImageChannelsLast.InputLength);
        float[] expected = Numbers(ImageChannelsLast.OutputLength), actual = Numbers(ImageChannelsLast.OutputLength);
        layer.Forward(input, expected, expected);

        TensorSpan<float> output = new(actual, [4, 5, 3]);
        layer.Forward(new ReadOnlyTensorSpan<float>(input, [4, 5, 2]), output, output);
        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData(4, 5)]
    [InlineData(1, 6)]
    [InlineData(9, 2)]
    public void Sizes_that_are_not_declared_are_those_of_the_input(int height, int width)
    {
        AnyImage layer = new(Numbers(AnyImage.WeightLength));
        float[] input = Numbers(2 * height * width);
        int outputHeight = AnyImage.OutputHeight(height), outputWidth = AnyImage.OutputWidth(width);
        float[] expected = new float[3 * outputHeight * outputWidth], actual = new float[expected.Length];
        layer.Forward(input, height, width, expected);

        layer.Forward(new ReadOnlyTensorSpan<float>(input, [2, height, width]), new TensorSpan<float>(actual, [1, 3, outputHeight, outputWidth]));
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Sizes_that_are_not_declared_come_before_the_channels_if_those_are_last()
    {
        AnyImageChannelsLast layer = new(Numbers(AnyImageChannelsLast.WeightLength));
        float[] input = Numbers(4 * 6 * 2), residual = Numbers(2 * 4 * 3);
        float[] expected = new float[2 * 4 * 3], actual = new float[2 * 4 * 3];
        layer.Forward(input, 4, 6, residual, expected);

        layer.Forward(
            new ReadOnlyTensorSpan<float>(input, [1, 4, 6, 2]), new ReadOnlyTensorSpan<float>(residual, [2, 4, 3]), new TensorSpan<float>(actual, [2, 4, 3]));
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void A_network_takes_and_gives_tensors()
    {
        Classifier network = Network();
        float[] picture = Numbers(Classifier.PictureLength);
        float[] features = new float[Classifier.FeaturesLength], scores = new float[Classifier.ScoresLength];
        network.Forward(picture, features, scores);

        float[] tensorFeatures = new float[Classifier.FeaturesLength], tensorScores = new float[Classifier.ScoresLength];
        network.Forward(
            new ReadOnlyTensorSpan<float>(picture, [4, 5, 2]), new TensorSpan<float>(tensorFeatures, [3, 2, 3]), new TensorSpan<float>(tensorScores, [1, 4]), 2);
        Assert.Equal(features, tensorFeatures);
        Assert.Equal(scores, tensorScores);
    }

    public static TheoryData<nint[], string> WrongShapes => new()
    {
        { [40], "(40)" },
        { [4, 5, 2], "(4, 5, 2)" },
        { [2, 5, 4], "(2, 5, 4)" },
        { [2, 2, 2, 5], "(2, 2, 2, 5)" },
        { [1, 1, 2, 4, 5], "(1, 1, 2, 4, 5)" },
        { [2, 20], "(2, 20)" },
    };

    [Theory]
    [MemberData(nameof(WrongShapes))]
    public void Another_shape_is_named_with_the_right_ones(nint[] shape, string text)
    {
        float[] output = UntouchedOutput();
        ArgumentException thrown = Assert.Throws<ArgumentException>("input", () =>
            Layer.Forward(new ReadOnlyTensorSpan<float>(Numbers(Image.InputLength), shape), new TensorSpan<float>(output, [3, 4, 5])));
        Assert.StartsWith($"'input' has the shape {text}, but must have (2, 4, 5) or (1, 2, 4, 5).", thrown.Message, StringComparison.Ordinal);
        Assert.All(output, value => Assert.Equal(Untouched, value));
    }

    [Fact]
    public void Another_shape_of_the_output_is_found_before_it_is_written()
    {
        float[] output = UntouchedOutput();
        ArgumentException thrown = Assert.Throws<ArgumentException>("output", () =>
            Layer.Forward(new ReadOnlyTensorSpan<float>(Numbers(Image.InputLength), [2, 4, 5]), new TensorSpan<float>(output, [4, 5, 3])));
        Assert.StartsWith("'output' has the shape (4, 5, 3), but must have (3, 4, 5) or (1, 3, 4, 5).", thrown.Message, StringComparison.Ordinal);
        Assert.All(output, value => Assert.Equal(Untouched, value));
    }

    [Fact]
    public void Shapes_at_run_time_must_fit_each_other()
    {
        AnyImage layer = new(Numbers(AnyImage.WeightLength));
        float[] output = [.. Enumerable.Repeat((float)Untouched, 18)];
        ArgumentException channels = Assert.Throws<ArgumentException>("input", () =>
            layer.Forward(new ReadOnlyTensorSpan<float>(Numbers(60), [3, 4, 5]), new TensorSpan<float>(output, [3, 2, 3])));
        Assert.StartsWith("'input' has the shape (3, 4, 5), but must have (2, any, any) or (1, 2, any, any).", channels.Message, StringComparison.Ordinal);
        ArgumentException extents = Assert.Throws<ArgumentException>("output", () =>
            layer.Forward(new ReadOnlyTensorSpan<float>(Numbers(40), [2, 4, 5]), new TensorSpan<float>(output, [3, 3, 2])));
        Assert.StartsWith("'output' has the shape (3, 3, 2), but must have (3, 2, 3) or (1, 3, 2, 3).", extents.Message, StringComparison.Ordinal);
        Assert.All(output, value => Assert.Equal(Untouched, value));
    }

    [Fact]
    public void An_image_that_is_too_small_for_the_kernel_is_rejected()
    {
        AnyImageChannelsLast layer = new(Numbers(AnyImageChannelsLast.WeightLength));
        float[] output = [.. Enumerable.Repeat((float)Untouched, 6)];
        Assert.Throws<ArgumentOutOfRangeException>("height", () => layer.Forward(
            new ReadOnlyTensorSpan<float>(Numbers(16), [2, 4, 2]), new TensorSpan<float>(output, [1, 2, 3]), new TensorSpan<float>(output, [1, 2, 3])));
        Assert.All(output, value => Assert.Equal(Untouched, value));
    }

    [Fact]
    public void A_networks_shapes_are_those_of_its_layers()
    {
        float[] features = [.. Enumerable.Repeat((float)Untouched, Classifier.FeaturesLength)];
        ArgumentException picture = Assert.Throws<ArgumentException>("picture", () => Network().Forward(
            new ReadOnlyTensorSpan<float>(Numbers(40), [2, 4, 5]), new TensorSpan<float>(features, [3, 2, 3]), new TensorSpan<float>(new float[4])));
        Assert.StartsWith("'picture' has the shape (2, 4, 5), but must have (4, 5, 2) or (1, 4, 5, 2).", picture.Message, StringComparison.Ordinal);
        ArgumentException scores = Assert.Throws<ArgumentException>("scores", () => Network().Forward(
            new ReadOnlyTensorSpan<float>(Numbers(40), [4, 5, 2]), new TensorSpan<float>(features, [3, 2, 3]), new TensorSpan<float>(new float[4], [4, 1])));
        Assert.StartsWith("'scores' has the shape (4, 1), but must have (4) or (1, 4).", scores.Message, StringComparison.Ordinal);
        Assert.All(features, value => Assert.Equal(Untouched, value));
    }

    [Fact]
    public void A_transposed_tensor_is_rejected_with_its_strides()
    {
        Tensor<float> channelsLast = Tensor.Create(Numbers(Image.InputLength), [4, 5, 2]);
        float[] output = UntouchedOutput();
        ArgumentException thrown = Assert.Throws<ArgumentException>("input", () =>
            Layer.Forward(Tensor.PermuteDimensions(channelsLast, [2, 0, 1]), new TensorSpan<float>(output, [3, 4, 5])));
        Assert.StartsWith(
            "'input' is not dense: it has the strides (1, 10, 2), so its elements do not follow each other in row-major order. Pass a dense tensor",
            thrown.Message,
            StringComparison.Ordinal);
        Assert.All(output, value => Assert.Equal(Untouched, value));
    }

    [Fact]
    public void A_slice_with_gaps_is_rejected_and_one_without_is_the_image_it_holds()
    {
        float[] wide = Numbers(2 * 4 * 7);
        float[] output = UntouchedOutput();
        Assert.Throws<ArgumentException>("input", () => Layer.Forward(
            new ReadOnlyTensorSpan<float>(wide, [2, 4, 7]).Slice([0..2, 0..4, 1..6]), new TensorSpan<float>(output, [3, 4, 5])));
        Assert.All(output, value => Assert.Equal(Untouched, value));

        float[] images = Numbers(3 * Image.InputLength);
        float[] expected = new float[Image.OutputLength];
        Layer.Forward(images.AsSpan(Image.InputLength, Image.InputLength), expected);
        Layer.Forward(new ReadOnlyTensorSpan<float>(images, [3, 2, 4, 5]).Slice([1..2, 0..2, 0..4, 0..5]), new TensorSpan<float>(output, [3, 4, 5]));
        Assert.Equal(expected, output);
    }

    [Fact]
    public void An_output_with_gaps_is_rejected()
    {
        float[] output = [.. Enumerable.Repeat((float)Untouched, 3 * 4 * 6)];
        Assert.Throws<ArgumentException>("output", () => Layer.Forward(
            new ReadOnlyTensorSpan<float>(Numbers(Image.InputLength), [2, 4, 5]), new TensorSpan<float>(output, [3, 4, 6]).Slice([0..3, 0..4, 0..5])));
        Assert.All(output, value => Assert.Equal(Untouched, value));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        float[] input = Numbers(Image.InputLength), output = UntouchedOutput(), picture = Numbers(Classifier.PictureLength);
        AnyImage anySize = new(Numbers(AnyImage.WeightLength));
        Classifier network = Network();
        float[] anyOutput = new float[18], features = new float[Classifier.FeaturesLength], scores = new float[Classifier.ScoresLength];
        Call();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Call();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Call()
        {
            Layer.Forward(new ReadOnlyTensorSpan<float>(input, [1, 2, 4, 5]), new TensorSpan<float>(output, [3, 4, 5]));
            anySize.Forward(new ReadOnlyTensorSpan<float>(input, [2, 4, 5]), new TensorSpan<float>(anyOutput, [3, 2, 3]));
            network.Forward(
                new ReadOnlyTensorSpan<float>(picture, [4, 5, 2]), new TensorSpan<float>(features, [3, 2, 3]), new TensorSpan<float>(scores, [4]));
        }
    }

    private static Classifier Network()
    {
        NetworkWeights weights = new();
        weights.Add("Features.weight", [3, 2, 3, 3], Numbers(54));
        weights.Add("Scores.weight", [4, 18], Numbers(72));
        return new(weights);
    }

    private static float[] UntouchedOutput() => [.. Enumerable.Repeat((float)Untouched, Image.OutputLength)];

    // All differ, and all sums of products are exact.
    private static float[] Numbers(int count) => [.. Enumerable.Range(1, count).Select(number => (float)number)];
}
