using ConvGen.Generator.Model;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>The properties of an axis by the definition of the convolution, found by checking every output and every tap.</summary>
internal static class BruteForce
{
    /// <summary>The number of outputs.</summary>
    public static int Outputs(Axis axis)
    {
        int lastTap = (axis.Kernel - 1) * axis.Dilation;
        if (axis.IsTransposed)
        {
            // The position after the last one that the last input contributes to.
            return (axis.Extent!.Value - 1) * axis.Stride + lastTap + 1 + axis.OutputPadding - axis.PaddingBefore - axis.PaddingAfter;
        }

        // The positions where the kernel is inside the padded input.
        int outputs = 0;
        while (outputs * axis.Stride + lastTap < axis.Extent!.Value + axis.PaddingBefore + axis.PaddingAfter)
        {
            outputs++;
        }

        return outputs;
    }

    /// <summary>Whether a tap of an output is outside the input.</summary>
    public static bool IsOnPadding(Axis axis, int output, int tap)
    {
        if (axis.IsTransposed)
        {
            int place = output + axis.PaddingBefore - tap * axis.Dilation;
            return place % axis.Stride == 0 && (place < 0 || place / axis.Stride >= axis.Extent!.Value);
        }

        int input = output * axis.Stride + tap * axis.Dilation - axis.PaddingBefore;
        return input < 0 || input >= axis.Extent!.Value;
    }

    /// <summary>Whether any tap of an output is outside the input.</summary>
    public static bool MeetsPadding(Axis axis, int output) => Enumerable.Range(0, axis.Kernel).Any(tap => IsOnPadding(axis, output, tap));

    /// <summary>The outputs that have no taps on padding.</summary>
    public static IEnumerable<int> Interior(Axis axis) => Enumerable.Range(0, Outputs(axis)).Where(output => !MeetsPadding(axis, output));

    /// <summary>The outputs of a walk that have no taps on padding, counted along the walk.</summary>
    public static IEnumerable<int> Interior(Axis axis, Walk walk) =>
        OutputsOf(axis, walk).Select((output, index) => (output, index)).Where(pair => !MeetsPadding(axis, pair.output)).Select(pair => pair.index);

    /// <summary>Whether any output of a walk has a tap on padding.</summary>
    public static bool MeetsPadding(Axis axis, Walk walk) => OutputsOf(axis, walk).Any(output => MeetsPadding(axis, output));

    private static IEnumerable<int> OutputsOf(Axis axis, Walk walk)
    {
        int outputs = Outputs(axis);
        for (int output = walk.OutputFirst; output < outputs; output += walk.OutputStep)
        {
            yield return output;
        }
    }
}
