using System.Numerics;

namespace ConvGen;

public static partial class Reference
{
    /// <inheritdoc cref="AbsoluteSum{T}(ConvolutionShape, ReadOnlySpan{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T})"/>
    public static void AbsoluteSum<T>(
        ConvolutionShape shape, ReadOnlySpan<T> input, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, Span<T> output)
        where T : IFloatingPointIeee754<T> =>
        AbsoluteSum(shape, input, weights, bias, residual: [], output);

    /// <summary>
    /// Computes the sum of the absolute values of each output element's terms, |bias| + Σ |input·weight| + |residual|. A bound on rounding errors is
    /// proportional to it. The activation is not applied.
    /// </summary>
    /// <inheritdoc
    ///     cref="Correlate{T}(ConvolutionShape, ReadOnlySpan{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T})"
    ///     path="/typeparam | /param | /exception"/>
    public static void AbsoluteSum<T>(
        ConvolutionShape shape,
        ReadOnlySpan<T> input,
        ReadOnlySpan<T> weights,
        ReadOnlySpan<T> bias,
        ReadOnlySpan<T> residual,
        Span<T> output)
        where T : IFloatingPointIeee754<T>
    {
        // Checked before the copies, in which an overlap can no longer be detected.
        RequireMatch(shape, input, weights, bias, residual, output);
        Correlate<T>(
            shape with { Activation = Activation.None },
            Absolute(input),
            Absolute(weights),
            Absolute(bias),
            Absolute(residual),
            output);
    }

    private static T[] Absolute<T>(ReadOnlySpan<T> values)
        where T : INumberBase<T>
    {
        var absolute = new T[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            absolute[i] = T.Abs(values[i]);
        }

        return absolute;
    }
}
