using System.Text.RegularExpressions;

namespace ConvGen.Numerics;

/// <summary>How a kernel rejects a call that does not match its shape, and that it does not write anything in that case.</summary>
public class ContractTests
{
    private const int Untouched = 7;

    /// <summary>Each span one element too short and one too long.</summary>
    public static TheoryData<string, int> WrongLengths => new()
    {
        { "input", -1 }, { "input", 1 }, { "weights", -1 }, { "weights", 1 }, { "bias", -1 }, { "bias", 1 }, { "output", -1 }, { "output", 1 },
    };

    [Theory]
    [MemberData(nameof(WrongLengths))]
    public void A_span_of_the_wrong_length_is_named_with_both_lengths(string wrong, int difference)
    {
        int Length(string name, int right) => right + (name == wrong ? difference : 0);
        var input = new float[Length("input", FixedSize.InputLength)];
        var weights = new float[Length("weights", FixedSize.WeightLength)];
        var bias = new float[Length("bias", FixedSize.BiasLength)];
        float[] output = [.. Enumerable.Repeat((float)Untouched, Length("output", FixedSize.OutputLength))];
        (int expected, int actual) = wrong switch
        {
            "input" => (FixedSize.InputLength, input.Length),
            "weights" => (FixedSize.WeightLength, weights.Length),
            "bias" => (FixedSize.BiasLength, bias.Length),
            _ => (FixedSize.OutputLength, output.Length),
        };

        ArgumentException thrown = Assert.Throws<ArgumentException>(wrong, () => FixedSize.Correlate(input, weights, bias, output));
        Assert.Contains($"'{wrong}' has {actual} elements", thrown.Message, StringComparison.Ordinal);
        Assert.Contains($"exactly {expected}", thrown.Message, StringComparison.Ordinal);
        Assert.All(output, value => Assert.Equal(Untouched, value));
    }

    [Theory]
    [MemberData(nameof(WrongLengths))]
    public void So_it_is_where_the_size_is_given_at_run_time(string wrong, int difference)
    {
        int Length(string name, int right) => right + (name == wrong ? difference : 0);
        var input = new float[Length("input", 2 * 5 * 7)];
        var weights = new float[Length("weights", AnySize.WeightLength)];
        var bias = new float[Length("bias", AnySize.BiasLength)];
        float[] output = [.. Enumerable.Repeat((float)Untouched, Length("output", 3 * 3 * 4))];

        string shape = wrong switch
        {
            "input" => " (2 x 5 x 7)",
            "output" => " (3 x 3 x 4)",
            _ => "",
        };

        ArgumentException thrown = Assert.Throws<ArgumentException>(wrong, () => AnySize.Correlate(input, 5, 7, weights, bias, output));
        Assert.Matches($@"^'{wrong}' has \d+ elements, but must have exactly \d+{Regex.Escape(shape)}\.", thrown.Message);
        Assert.All(output, value => Assert.Equal(Untouched, value));
    }

    [Theory]
    [InlineData("weights", -1)]
    [InlineData("weights", 1)]
    [InlineData("bias", -1)]
    [InlineData("bias", 1)]
    public void A_layer_cannot_be_made_from_spans_of_the_wrong_length(string wrong, int difference)
    {
        var weights = new float[FixedSize.WeightLength + (wrong == "weights" ? difference : 0)];
        var bias = new float[FixedSize.BiasLength + (wrong == "bias" ? difference : 0)];
        Assert.Throws<ArgumentException>(wrong, () => new FixedSize(weights, bias));
    }

    [Fact]
    public void A_batch_has_whole_images_and_as_many_outputs_as_inputs()
    {
        var layer = new FixedSize(new float[FixedSize.WeightLength], new float[FixedSize.BiasLength]);
        float[] output = [.. Enumerable.Repeat((float)Untouched, 2 * FixedSize.OutputLength)];
        ArgumentException broken = Assert.Throws<ArgumentException>("input", () => layer.ForwardBatch(new float[2 * FixedSize.InputLength + 1], output));
        Assert.StartsWith("'input' has 49 elements, but must have a multiple of 24: one image after the other.", broken.Message, StringComparison.Ordinal);
        ArgumentException fewer = Assert.Throws<ArgumentException>("output", () => layer.ForwardBatch(new float[3 * FixedSize.InputLength], output));
        Assert.StartsWith("'output' has 36 elements, but must have 54: 18 for each of 3 images.", fewer.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("maxDegreeOfParallelism", () => layer.ForwardBatch(new float[2 * FixedSize.InputLength], output, 0));
        Assert.Throws<InvalidOperationException>(() => default(FixedStruct).ForwardBatch(new float[4], new float[8]));
        Assert.All(output, value => Assert.Equal(Untouched, value));
    }

    [Fact]
    public void The_size_of_the_images_of_a_batch_may_be_given_at_run_time()
    {
        var layer = new AnySize(new float[AnySize.WeightLength], new float[AnySize.BiasLength]);
        float[] output = [.. Enumerable.Repeat((float)Untouched, 2 * 3 * 3 * 4)];
        ArgumentException broken = Assert.Throws<ArgumentException>("input", () => layer.ForwardBatch(new float[2 * 2 * 5 * 7 + 1], 5, 7, output));
        Assert.StartsWith("'input' has 141 elements, but must have a multiple of 70: one image after the other.", broken.Message, StringComparison.Ordinal);
        ArgumentException fewer = Assert.Throws<ArgumentException>("output", () => layer.ForwardBatch(new float[3 * 2 * 5 * 7], 5, 7, output));
        Assert.StartsWith("'output' has 72 elements, but must have 108: 36 for each of 3 images.", fewer.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("width", () => layer.ForwardBatch([], 5, 0, output));
        Assert.Throws<ArgumentOutOfRangeException>("maxDegreeOfParallelism", () => layer.ForwardBatch(new float[2 * 2 * 5 * 7], 5, 7, output, 0));
        Assert.All(output, value => Assert.Equal(Untouched, value));

        layer.ForwardBatch(new float[2 * 2 * 5 * 7], 5, 7, output);
        Assert.All(output, value => Assert.Equal(0, value));
    }

    [Fact]
    public void A_layer_checks_the_image()
    {
        var layer = new FixedSize(new float[FixedSize.WeightLength], new float[FixedSize.BiasLength]);
#pragma warning disable CONVGEN031 // The analyzer finds this at compile time; here, the check at run time is tested.
        Assert.Throws<ArgumentException>("input", () => layer.Forward(new float[FixedSize.InputLength - 1], new float[FixedSize.OutputLength]));
        Assert.Throws<ArgumentException>("output", () => layer.Forward(new float[FixedSize.InputLength], new float[FixedSize.OutputLength + 1]));
#pragma warning restore CONVGEN031
    }

    [Fact]
    public void A_layer_keeps_a_copy_of_its_weights()
    {
        float[] weights = [1, 2];
        var layer = new FixedStruct(weights);
        weights[0] = 100;
        var output = new float[FixedStruct.OutputLength];
        layer.Forward([1, 2, 3, 4], output);
        Assert.Equal([1, 2, 3, 4, 2, 4, 6, 8], output);
    }

    [Fact]
    public void A_layer_without_weights_says_so()
    {
        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => default(FixedStruct).Forward(new float[4], new float[8]));
        Assert.Contains(nameof(FixedStruct), thrown.Message, StringComparison.Ordinal);
    }

    /// <summary>Where the output begins, relative to the end of the span that it must not overlap.</summary>
    [Theory]
    [InlineData("input", 1)]
    [InlineData("weights", 1)]
    [InlineData("bias", 1)]
    [InlineData("input", FixedSize.InputLength)]
    public void An_output_that_shares_memory_with_another_span_is_rejected(string other, int shared)
    {
        var memory = new float[200];
        Array.Fill(memory, Untouched);
        int length = other switch
        {
            "input" => FixedSize.InputLength,
            "weights" => FixedSize.WeightLength,
            _ => FixedSize.BiasLength,
        };

        ArgumentException thrown = Assert.Throws<ArgumentException>("output", () => FixedSize.Correlate(
            other == "input" ? memory.AsSpan(0, length) : new float[FixedSize.InputLength],
            other == "weights" ? memory.AsSpan(0, length) : new float[FixedSize.WeightLength],
            other == "bias" ? memory.AsSpan(0, length) : new float[FixedSize.BiasLength],
            memory.AsSpan(length - shared, FixedSize.OutputLength)));
        Assert.Contains($"'{other}'", thrown.Message, StringComparison.Ordinal);
        Assert.All(memory, value => Assert.Equal(Untouched, value));
    }

    [Fact]
    public void Spans_that_only_touch_are_accepted()
    {
        var memory = new float[FixedSize.InputLength + FixedSize.OutputLength + FixedSize.WeightLength];
        FixedSize.Correlate(
            memory.AsSpan(0, FixedSize.InputLength),
            memory.AsSpan(FixedSize.InputLength + FixedSize.OutputLength),
            [1, 2, 3],
            memory.AsSpan(FixedSize.InputLength, FixedSize.OutputLength));
        Assert.Equal([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3], memory.AsSpan(FixedSize.InputLength, FixedSize.OutputLength));
    }

    [Theory]
    [InlineData(0, 5, "height")]
    [InlineData(-1, 5, "height")]
    [InlineData(int.MinValue, 5, "height")]
    [InlineData(5, 0, "width")]
    [InlineData(5, -3, "width")]
    [InlineData(3, 5, "height")]
    [InlineData(4, 4, "width")]
    [InlineData(int.MaxValue, 5, "height")]
    public void An_extent_that_gives_no_output_is_rejected(int height, int width, string parameter)
    {
        Assert.Throws<ArgumentOutOfRangeException>(parameter, () => UnevenPadding.Correlate([], height, width, new float[25], []));
    }

    [Fact]
    public void The_smallest_image_has_one_output()
    {
        var output = new float[1];
        UnevenPadding.Correlate([.. Enumerable.Repeat(1f, 20)], 4, 5, [.. Enumerable.Repeat(1f, 25)], output);
        Assert.Equal([20], output);
        Assert.Equal(1, UnevenPadding.OutputHeight(4));
        Assert.Equal(1, UnevenPadding.OutputWidth(5));
    }

    [Theory]
    [InlineData(1 << 16, 1 << 15)]
    [InlineData(46_341, 46_341)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(1_000_000_000, 2)]
    public void Extents_whose_product_is_too_large_are_rejected(int height, int width)
    {
        ArgumentException thrown = Assert.ThrowsAny<ArgumentException>(() => AnySizeOneByOne.Correlate([], height, width, new float[3], []));
        Assert.Contains("1073741824", thrown.Message, StringComparison.Ordinal);
    }

    // 2^32 outputs, which overflow to 0 in an int; (2^16 + 1)^2 outputs, which overflow to 2^17 + 1.
    [Fact]
    public void Outputs_that_are_too_many_are_rejected_however_small_the_image()
    {
        Assert.Throws<ArgumentOutOfRangeException>("output", () => ManyChannels.Correlate(new float[1 << 16], 1 << 8, 1 << 8, new float[1 << 16], []));

        float[] output = [.. Enumerable.Repeat((float)Untouched, (1 << 17) + 1)];
        Assert.Throws<ArgumentOutOfRangeException>("output", () => FarApart.Correlate([1, 2, 3, 4], 2, 2, [1], output));
        Assert.All(output, value => Assert.Equal(Untouched, value));
    }

    [Fact]
    public void Output_extents_follow_the_formula()
    {
        // floor((extent + 2·1 − 3) / 2) + 1
        int[] outputs = [.. Enumerable.Range(1, 5).Append(224).Select(AnySize.OutputHeight)];
        Assert.Equal([1, 1, 2, 2, 3, 112], outputs);
        Assert.Throws<ArgumentOutOfRangeException>("width", () => AnySize.OutputWidth(0));
    }

    [Fact]
    public void Padding_as_needed_makes_an_output_for_each_stride_that_begins_on_the_input()
    {
        int[] outputs = [.. Enumerable.Range(1, 5).Append(1024).Select(SameSize.OutputWidth)];
        Assert.Equal([1, 1, 2, 2, 3, 512], outputs);
    }

    // 2 elements get 3 elements of padding, 2 of them at the end; 1 element gets 4, 2 of them at the end.
    [Fact]
    public void Padding_as_needed_is_held_to_what_its_mode_allows()
    {
        Assert.Throws<ArgumentOutOfRangeException>("width", () => SameSizeReflected.OutputWidth(2));
        Assert.Throws<ArgumentOutOfRangeException>("width", () => SameSizeTurned.OutputWidth(1));
        Assert.Throws<ArgumentOutOfRangeException>("width", () => SameSize.OutputWidth(0));
        Assert.Throws<ArgumentOutOfRangeException>("width", () => SameSizeReflected.OutputWidth(0));
        Assert.Throws<ArgumentOutOfRangeException>("width", () => SameSize.OutputWidth(1 << 30));
        Assert.Equal(2, SameSizeReflected.OutputWidth(3));
        Assert.Equal(1, SameSizeTurned.OutputWidth(2));
    }
}
