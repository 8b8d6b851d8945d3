namespace ConvGen.Runtime.Tests;

/// <summary>Every option in combination with every other one, compared with the equivalent steps one after the other.</summary>
public class OptionPairTests
{
    private static readonly ConvolutionShape Layer = new()
    {
        InChannels = 4,
        OutChannels = 6,
        Groups = 2,
        InputDepth = 2,
        InputHeight = 5,
        InputWidth = 4,
        KernelDepth = 2,
        KernelHeight = 2,
        KernelWidth = 3,
        StrideHeight = 2,
        DilationWidth = 2,
        LeakySlope = 0.5f,
    };

    // The activations whose result is exact for small integers.
    private static readonly Activation[] Activations = [Activation.None, Activation.Relu, Activation.Relu6, Activation.LeakyRelu];

    public static TheoryData<PaddingMode, AutoPadding, TensorLayout, Activation> Forward
    {
        get
        {
            var options = new TheoryData<PaddingMode, AutoPadding, TensorLayout, Activation>();
            foreach (PaddingMode mode in Enum.GetValues<PaddingMode>())
            {
                foreach (AutoPadding rule in new[] { AutoPadding.None, AutoPadding.SameUpper, AutoPadding.SameLower })
                {
                    foreach (TensorLayout layout in Enum.GetValues<TensorLayout>())
                    {
                        foreach (Activation activation in Activations)
                        {
                            options.Add(mode, rule, layout, activation);
                        }
                    }
                }
            }

            return options;
        }
    }

    public static TheoryData<AutoPadding, TensorLayout, Activation> Transposed
    {
        get
        {
            var options = new TheoryData<AutoPadding, TensorLayout, Activation>();
            foreach (AutoPadding rule in Enum.GetValues<AutoPadding>())
            {
                foreach (TensorLayout layout in Enum.GetValues<TensorLayout>())
                {
                    foreach (Activation activation in Activations)
                    {
                        options.Add(rule, layout, activation);
                    }
                }
            }

            return options;
        }
    }

    [Theory]
    [MemberData(nameof(Forward))]
    public void A_forward_convolution_is_padding_then_sums_then_residual_then_activation(
        PaddingMode mode, AutoPadding rule, TensorLayout layout, Activation activation)
    {
        ConvolutionShape unpadded = Layer with { PaddingMode = mode, Layout = layout, Activation = activation };
        ConvolutionShape shape = rule != AutoPadding.None
            ? unpadded.WithAutoPadding(rule)
            : unpadded with { PaddingBack = 1, PaddingTop = 2, PaddingLeft = 1, PaddingRight = 3 };

        ConvolutionShape plain = Plain(Rearrangement.OfPadded(shape));
        AssertSteps(shape, (input, weights, bias) => Oracle.Correlate(plain, Rearrangement.Padded(input, shape), weights, bias));
    }

    [Theory]
    [MemberData(nameof(Transposed))]
    public void A_transposed_convolution_is_scattering_then_residual_then_activation(
        AutoPadding rule, TensorLayout layout, Activation activation)
    {
        ConvolutionShape unpadded = Layer with
        {
            Transposed = true,
            OutputPaddingHeight = 1,
            OutputPaddingWidth = 1,
            Layout = layout,
            Activation = activation,
        };
        ConvolutionShape shape = rule != AutoPadding.None
            ? unpadded.WithAutoPadding(rule)
            : unpadded with { PaddingBack = 1, PaddingTop = 2, PaddingLeft = 1, PaddingRight = 3 };

        AssertSteps(shape, (input, weights, bias) => Scattering.Correlate(Plain(shape), input, weights, bias));
    }

    private static void AssertSteps(ConvolutionShape shape, Func<float[], float[], float[]?, float[]> sums)
    {
        var random = new Random(1);
        float[] input = Oracle.SmallIntegers(random, shape.InputLength);
        float[] weights = Oracle.SmallIntegers(random, shape.WeightLength);
        float[] bias = Oracle.SmallIntegers(random, shape.BiasLength);

        // As large as a sum, so that it determines some signs.
        float[] residual = [.. Oracle.SmallIntegers(random, shape.OutputLength).Select(number => number * 10)];

        foreach (float[]? givenBias in new[] { null, bias })
        {
            foreach (float[]? givenResidual in new[] { null, residual })
            {
                float[] planes = sums(input, weights, givenBias);
                float[] shifted = givenResidual is null ? planes : [.. planes.Zip(givenResidual, (sum, number) => sum + number)];
                float[] expected = [.. shifted.Select(Activate)];

                Assert.Equal(
                    InLayout(expected, shape.OutChannels),
                    Oracle.Correlate(
                        shape,
                        InLayout(input, shape.InChannels),
                        weights,
                        givenBias,
                        givenResidual is null ? null : InLayout(givenResidual, shape.OutChannels)));
            }
        }

        float Activate(float sum) => shape.Activation switch
        {
            Activation.Relu => sum < 0 ? 0 : sum,
            Activation.Relu6 => sum < 0 ? 0 : sum > 6 ? 6 : sum,
            Activation.LeakyRelu => sum < 0 ? sum / 2 : sum,
            _ => sum,
        };

        float[] InLayout(float[] tensor, int channels) =>
            shape.Layout == TensorLayout.ChannelsLast ? Rearrangement.ChannelsLast(tensor, channels) : tensor;
    }

    private static ConvolutionShape Plain(ConvolutionShape shape) =>
        shape with { Layout = TensorLayout.ChannelsFirst, Activation = Activation.None };
}
