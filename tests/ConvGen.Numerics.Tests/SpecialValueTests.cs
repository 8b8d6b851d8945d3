using System.Numerics;

namespace ConvGen.Numerics;

/// <summary>NaN, infinities, signed zeros, subnormal numbers and overflows propagate through whole kernels exactly as defined.</summary>
public class SpecialValueTests
{
    /// <summary>The names of the cases in single precision.</summary>
    public static TheoryData<string> SingleCases => [.. CompiledKernels.Names(isDouble: false)];

    /// <summary>The names of the cases in double precision.</summary>
    public static TheoryData<string> DoubleCases => [.. CompiledKernels.Names(isDouble: true)];

    [Theory]
    [MemberData(nameof(SingleCases))]
    public void They_spread_as_defined_in_single_precision(string name) => AssertAsDefined(CompiledKernels.Get<float>(name));

    [Theory]
    [MemberData(nameof(DoubleCases))]
    public void They_spread_as_defined_in_double_precision(string name) => AssertAsDefined(CompiledKernels.Get<double>(name));

    [Fact]
    public void A_tap_on_zero_padding_is_no_term()
    {
        float[] input = [.. Enumerable.Range(1, PaddedAround.InputLength)];
        float[] output = new float[PaddedAround.OutputLength];
        PaddedAround.Correlate(input, [float.NaN, 0, 0, 0, 1, 0, 0, 0, float.NaN], output);

        // The first tap falls on the padding in the first row and column, the last in the last. Both do so in two corners only.
        for (int i = 0; i < output.Length; i++)
        {
            bool isCorner = i == PaddedAround.OutputWidth - 1 || i == output.Length - PaddedAround.OutputWidth;
            Assert.Equal(isCorner ? input[i] : float.NaN, output[i]);
        }
    }

    private static void AssertAsDefined<T>(Kernel<T> kernel)
        where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
    {
        foreach ((string name, ImageData<T> data) in SpecialData.Of<T>(kernel.Case))
        {
            T[] expected = Expected(kernel, data);
            T[] actual = KernelProperties.Run(kernel.Correlate, kernel, data);
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.True(IsAsDefined(kernel.Case, expected[i], actual[i]), $"With {name}, output {i} is {actual[i]} instead of {expected[i]}.");
            }
        }
    }

    // The oracle, in double precision, can represent values that overflow in single precision: a sum before its activation, and the product within
    // HardSwish, which overflows in PyTorch, too.
    private static T[] Expected<T>(Kernel<T> kernel, ImageData<T> data)
        where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
    {
        T[] outputs = data.Expected(kernel.Shape);
        Activation activation = kernel.Case.Activation;
        if (activation == Activation.None)
        {
            return outputs;
        }

        T[] sums = data.Expected(kernel.Shape with { Activation = Activation.None });
        T largestOfHardSwish = T.MaxValue / T.CreateChecked(6);
        for (int i = 0; i < sums.Length; i++)
        {
            if (T.IsInfinity(sums[i]))
            {
                ConvolutionShape shape = kernel.Shape;
                outputs[i] = T.CreateChecked(
                    Reference.Activate(double.CreateChecked(sums[i]), activation, shape.LeakySlope, shape.EluAlpha, shape.ClipMinimum, shape.ClipMaximum));
            }
            else if (activation == Activation.HardSwish && sums[i] > largestOfHardSwish)
            {
                outputs[i] = T.PositiveInfinity;
            }
        }

        return outputs;
    }

    private static bool IsAsDefined<T>(KernelCase kernelCase, T expected, T actual)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (kernelCase.HasExactActivation || !T.IsFinite(expected))
        {
            // NaN is equal to NaN in this sense, and 0 to −0.
            return actual.Equals(expected);
        }

        double right = double.CreateChecked(expected);
        double tolerance = ErrorBound.OfActivation(kernelCase, right);
        return Math.Abs(double.CreateChecked(actual) - right) <= tolerance;
    }
}

/// <summary>An image with padding on every side and enough columns for vectors of any width.</summary>
[Conv2D(1, 1, kernelSize: 3, Height = 4, Width = 40, Padding = 1)]
internal static partial class PaddedAround;
