using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>How an image is padded along one axis.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
/// <param name="input">The input's extent.</param>
/// <param name="before">The number of elements added before the input. A negative number of elements is removed there.</param>
/// <param name="after">The number of elements added after the input. A negative number of elements is removed there.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PadAxis(int input, int before, int after)
{
    /// <summary>The place of an element that is padding of a constant value.</summary>
    internal const int Constant = -1;

    /// <summary>Gets an axis that the image does not have.</summary>
    public static PadAxis None => new(1, 0, 0);

    /// <summary>Gets the input's extent.</summary>
    public int Input { get; } = input;

    /// <summary>Gets the number of elements added before the input.</summary>
    public int Before { get; } = before;

    /// <summary>Gets the number of elements added after the input.</summary>
    public int After { get; } = after;

    /// <summary>Gets the output's extent.</summary>
    public int Output => Before + Input + After;

    /// <summary>The outputs that are copies of the input, from the first one up to the end. At least one input is copied.</summary>
    internal (int First, int End) Copied => (Math.Max(Before, 0), Output - Math.Max(After, 0));

    /// <summary>The place in the input that an output is a copy of, or <see cref="Constant"/>.</summary>
    internal int Place(int output, PaddingMode mode)
    {
        int place = output - Before;
        if (mode == PaddingMode.Circular)
        {
            // What is removed is not repeated.
            int first = Math.Max(-Before, 0);
            return first + Remainder(place - first, Input - first - Math.Max(-After, 0));
        }

        if ((uint)place < (uint)Input)
        {
            return place;
        }

        if (mode == PaddingMode.Reflect && Input > 1)
        {
            // A padding of the whole extent or more is mirrored again at the other side.
            int period = 2 * (Input - 1);
            int mirrored = Remainder(place, period);
            return mirrored < Input ? mirrored : period - mirrored;
        }

        return mode == PaddingMode.Zeros ? Constant : Math.Clamp(place, 0, Input - 1);
    }

    private static int Remainder(int place, int period)
    {
        int remainder = place % period;
        return remainder < 0 ? remainder + period : remainder;
    }
}
