namespace ConvGen;

public sealed partial record ConvolutionShape
{
    /// <summary>Returns the same convolution with the padding that a rule determines.</summary>
    /// <remarks>
    /// The definition is that of the attribute <c>auto_pad</c> of the ONNX operators Conv and ConvTranspose (operator set 22). Along each
    /// axis, with kernelExtent = dilation·(kernel − 1) + 1, <see cref="AutoPadding.SameUpper"/> and <see cref="AutoPadding.SameLower"/>
    /// make the output's extent ceil(extent / stride), with a total padding of
    /// <code>
    /// max((ceil(extent / stride) − 1)·stride + kernelExtent − extent, 0)
    /// </code>
    /// and that of a transposed convolution extent·stride, with a total padding of
    /// <code>
    /// (extent − 1)·stride + kernelExtent + outputPadding − extent·stride
    /// </code>
    /// Half of it goes to each side; <see cref="AutoPadding"/> determines where an odd element goes. ONNX does not define the result for a transposed
    /// convolution if this is negative because its kernel is shorter than its stride. Such a shape is rejected here; adding output padding makes it
    /// valid.
    /// </remarks>
    /// <param name="autoPadding">The rule. <see cref="AutoPadding.None"/> returns this shape.</param>
    /// <returns>A shape with explicit padding.</returns>
    /// <exception cref="ArgumentException">
    /// The shape already has padding, or is invalid for a reason other than its padding (see <see cref="RequireValid"/>), or the kernel and the
    /// output padding of a transposed convolution are too small for an output of extent·stride.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="autoPadding"/> is not a defined value.</exception>
    /// <exception cref="OverflowException">The padding overflows an int.</exception>
    public ConvolutionShape WithAutoPadding(AutoPadding autoPadding)
    {
        RequireRule(autoPadding);
        if (autoPadding == AutoPadding.None)
        {
            return this;
        }

        RequireNone(SizeComplaints().Concat(OptionComplaints()), parameterName: null);
        RequireNone(AutoPaddingComplaints(autoPadding), nameof(autoPadding));
        (int front, int back) = Split(DepthAxis.SamePadding, autoPadding);
        (int top, int bottom) = Split(HeightAxis.SamePadding, autoPadding);
        (int left, int right) = Split(WidthAxis.SamePadding, autoPadding);
        return this with
        {
            PaddingFront = front,
            PaddingBack = back,
            PaddingTop = top,
            PaddingBottom = bottom,
            PaddingLeft = left,
            PaddingRight = right,
        };
    }

    private static (int Before, int After) Split(int samePadding, AutoPadding autoPadding) => autoPadding switch
    {
        AutoPadding.SameUpper => (samePadding / 2, samePadding - samePadding / 2),
        AutoPadding.SameLower => (samePadding - samePadding / 2, samePadding / 2),
        _ => (0, 0),
    };

    private static void RequireRule(AutoPadding autoPadding)
    {
        if (!Enum.IsDefined(autoPadding))
        {
            throw new ArgumentOutOfRangeException(
                nameof(autoPadding),
                autoPadding,
                $"'autoPadding' is {autoPadding:D}, but must be one of {string.Join(", ", Enum.GetNames<AutoPadding>())}.");
        }
    }
}
