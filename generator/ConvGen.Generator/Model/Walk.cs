namespace ConvGen.Generator.Model;

/// <summary>
/// Describes which inputs the outputs along an axis use, or every n-th output: output q, at position OutputFirst + q·OutputStep, uses for tap t the
/// input at Origin + q·InputStep + t·TapStep and the weight at FirstWeight + t·WeightStep.
/// </summary>
/// <remarks>
/// A forward convolution is one walk: InputStep is its stride, TapStep its dilation, and Origin its negated padding. In a transposed convolution,
/// input i and tap a contribute to output i·stride + a·dilation − padding, so outputs whose positions differ by a multiple of the stride use the same
/// taps. There is one walk per remainder, with the taps that fall on it, and the inputs are in reverse order.
/// </remarks>
/// <param name="OutputFirst">The position of the first output.</param>
/// <param name="OutputStep">The step from one output to the next.</param>
/// <param name="InputStep">The step in the input from one output to the next.</param>
/// <param name="Origin">The position of the first output's first tap in the input.</param>
/// <param name="Taps">The number of taps; 0 if no tap of a transposed convolution falls on these outputs.</param>
/// <param name="TapStep">The step in the input from one tap to the next.</param>
/// <param name="FirstWeight">The index of the first tap's weight.</param>
/// <param name="WeightStep">The step in the weights from one tap to the next.</param>
/// <param name="Unknown">Which of these numbers are known only at run time. Their values here have no meaning.</param>
internal sealed record Walk(
    int OutputFirst,
    int OutputStep,
    int InputStep,
    int Origin,
    int Taps,
    int TapStep,
    int FirstWeight,
    int WeightStep,
    WalkUnknown Unknown = WalkUnknown.Nothing)
{
    /// <summary>The walk along an axis that the convolution does not have.</summary>
    public static Walk None { get; } = new(0, 1, 1, 0, 1, 1, 0, 1);

    /// <summary>The position of an output's first input, relative to its origin.</summary>
    public int LowestTap => Taps == 0 ? 0 : Math.Min(0, (Taps - 1) * TapStep);

    /// <summary>The position of an output's last input, relative to its origin.</summary>
    public int HighestTap => Taps == 0 ? 0 : Math.Max(0, (Taps - 1) * TapStep);

    /// <summary>The first output that has no taps before the input.</summary>
    public int InteriorStart => Taps == 0 ? 0 : (int)Math.Max(0, (-(long)Origin - LowestTap + InputStep - 1) / InputStep);

    /// <summary>
    /// The number of input elements that an output at the origin needs, from the input's first element. The end (exclusive) of the outputs that have
    /// no taps after the input is (extent − this number) / input step, rounded down, plus one.
    /// </summary>
    public int InteriorReach => Taps == 0 ? 1 : Origin + HighestTap + 1;

    /// <summary>The number of this walk's outputs among all outputs along the axis.</summary>
    public int Outputs(int outputExtent) => outputExtent <= OutputFirst ? 0 : (outputExtent - OutputFirst + OutputStep - 1) / OutputStep;

    /// <summary>The outputs whose taps all fall on the input, as a half-open range.</summary>
    public (int Start, int End) Interior(int extent, int outputs)
    {
        if (Taps == 0)
        {
            return (0, outputs);
        }

        long room = (long)extent - InteriorReach;
        int end = (int)Math.Min(outputs, room < 0 ? 0 : room / InputStep + 1);
        int start = Math.Min(InteriorStart, outputs);
        return (start, Math.Max(start, end));
    }

    /// <summary>Whether any of the outputs has a tap after the input.</summary>
    public bool ReachesBehind(int extent, int outputs) => Taps > 0 && outputs > 0 && InputAt(outputs - 1, 0) + HighestTap >= extent;

    /// <summary>The position of a tap in the input. It may be outside the input.</summary>
    public long InputAt(int output, int tap) => Origin + (long)output * InputStep + (long)tap * TapStep;
}
