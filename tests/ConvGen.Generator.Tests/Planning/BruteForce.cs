using ConvGen.Generator.Model;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>What the definition of the convolution says about an axis, found by looking at every output and every tap.</summary>
internal static class BruteForce
{
    /// <summary>The number of outputs: places where the kernel lies within the padded input.</summary>
    public static int Outputs(Axis axis)
    {
        int outputs = 0;
        int lastTap = (axis.Kernel - 1) * axis.Dilation;
        while (outputs * axis.Stride + lastTap < axis.Extent!.Value + axis.PaddingBefore + axis.PaddingAfter)
        {
            outputs++;
        }

        return outputs;
    }

    /// <summary>Whether a tap of an output falls on the padding.</summary>
    public static bool IsOnPadding(Axis axis, int output, int tap)
    {
        int place = output * axis.Stride + tap * axis.Dilation - axis.PaddingBefore;
        return place < 0 || place >= axis.Extent!.Value;
    }

    /// <summary>Whether some tap of an output falls on the padding.</summary>
    public static bool MeetsPadding(Axis axis, int output) => Enumerable.Range(0, axis.Kernel).Any(tap => IsOnPadding(axis, output, tap));

    /// <summary>The outputs none of whose taps falls on the padding.</summary>
    public static IEnumerable<int> Interior(Axis axis) => Enumerable.Range(0, Outputs(axis)).Where(output => !MeetsPadding(axis, output));
}
