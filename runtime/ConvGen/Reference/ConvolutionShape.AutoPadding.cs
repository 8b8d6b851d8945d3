namespace ConvGen;

public sealed partial record ConvolutionShape
{
    /// <summary>The same convolution, its padding set by a rule.</summary>
    /// <remarks>
    /// The definition is that of the attribute <c>auto_pad</c> of ONNX's operators Conv and ConvTranspose (operator set 22). Along each
    /// axis, with kernelExtent = dilation·(kernel − 1) + 1, <see cref="AutoPadding.SameUpper"/> and <see cref="AutoPadding.SameLower"/>
    /// make the output ceil(extent / stride) by a padding of
    /// <code>
    /// max((ceil(extent / stride) − 1)·stride + kernelExtent − extent, 0)
    /// </code>
    /// and a transposed convolution's output extent·stride by a padding of
    /// <code>
    /// (extent − 1)·stride + kernelExtent + outputPadding − extent·stride
    /// </code>
    /// Half of it goes to each side, an odd element where <see cref="AutoPadding"/> says. ONNX leaves open what becomes of a transposed
    /// convolution for which that is negative, since its kernel is shorter than its stride. It is refused here; an output padding helps.
    /// </remarks>
    /// <param name="autoPadding">The rule. <see cref="AutoPadding.None"/> returns this shape.</param>
    /// <returns>A shape with explicit padding.</returns>
    /// <exception cref="ArgumentException">
    /// The shape has a padding already, or breaks a rule of <see cref="RequireValid"/> for anything but its padding; or a transposed
    /// convolution's kernel and output padding are too small for an output of extent·stride.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule.</exception>
    /// <exception cref="OverflowException">The padding has more elements than an int can count.</exception>
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
