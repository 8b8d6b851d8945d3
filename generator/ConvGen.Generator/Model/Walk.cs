namespace ConvGen.Generator.Model;

/// <summary>
/// How the outputs along an axis, or every so-manieth of them, meet the inputs: output number q, at place OutputFirst + q·OutputStep, has on its tap
/// number t the input at Origin + q·InputStep + t·TapStep, with the weight at FirstWeight + t·WeightStep.
/// </summary>
/// <remarks>
/// A forward convolution is one walk: InputStep is its stride, TapStep its dilation, Origin minus its padding. In a transposed one, input i and tap
/// a meet output i·stride + a·dilation − padding, so that outputs whose places differ by a multiple of the stride have the same taps: there is a walk
/// for each remainder, with the taps that meet it, and the inputs run backwards.
/// </remarks>
/// <param name="OutputFirst">The place of the first output.</param>
/// <param name="OutputStep">The step from one output to the next.</param>
/// <param name="InputStep">The step in the input from one output to the next.</param>
/// <param name="Origin">The place of the first output's first tap in the input.</param>
/// <param name="Taps">The number of taps; none where no tap of a transposed convolution meets these outputs.</param>
/// <param name="TapStep">The step in the input from one tap to the next.</param>
/// <param name="FirstWeight">The weight of the first tap.</param>
/// <param name="WeightStep">The step in the weights from one tap to the next.</param>
/// <param name="Unknown">Which of these numbers are known only at run time; what stands for them here means nothing.</param>
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

    /// <summary>The place, from an output's origin on, of its first input.</summary>
    public int LowestTap => Taps == 0 ? 0 : Math.Min(0, (Taps - 1) * TapStep);

    /// <summary>The place, from an output's origin on, of its last input.</summary>
    public int HighestTap => Taps == 0 ? 0 : Math.Max(0, (Taps - 1) * TapStep);

    /// <summary>The first output all of whose taps lie at or behind the input's first element.</summary>
    public int InteriorStart => Taps == 0 ? 0 : (int)Math.Max(0, (-(long)Origin - LowestTap + InputStep - 1) / InputStep);

    /// <summary>
    /// The input elements that an output at the origin needs from the input's first element on. An extent reduced by them, divided by the input
    /// step, rounded down, and increased by one, is the end of the outputs all of whose taps lie before the input's end.
    /// </summary>
    public int InteriorReach => Taps == 0 ? 1 : Origin + HighestTap + 1;

    /// <summary>The outputs of this walk among all outputs along the axis.</summary>
    public int Outputs(int outputExtent) => outputExtent <= OutputFirst ? 0 : (outputExtent - OutputFirst + OutputStep - 1) / OutputStep;

    /// <summary>The outputs all of whose taps fall on the input, as a half-open range.</summary>
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

    /// <summary>Whether some of the outputs has a tap behind the input's last element.</summary>
    public bool ReachesBehind(int extent, int outputs) => Taps > 0 && outputs > 0 && InputAt(outputs - 1, 0) + HighestTap >= extent;

    /// <summary>The place of a tap's input, which may lie beside the input.</summary>
    public long InputAt(int output, int tap) => Origin + (long)output * InputStep + (long)tap * TapStep;
}

/// <summary>The numbers of a walk that are known only at run time.</summary>
internal enum WalkUnknown
{
    /// <summary>None.</summary>
    Nothing,

    /// <summary>The origin: the padding follows from the input's extent.</summary>
    Origin,

    /// <summary>All but the steps: the walk stands for every remainder of a transposed convolution's stride. Its taps are the most that one has.</summary>
    Remainder,
}
