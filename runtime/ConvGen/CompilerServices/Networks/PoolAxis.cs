using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>The windows of a pooling along one axis.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
/// <param name="input">The input's extent.</param>
/// <param name="output">The number of windows.</param>
/// <param name="kernel">The number of taps in a window.</param>
/// <param name="stride">The step from one window to the next.</param>
/// <param name="dilation">The step from one tap to the next.</param>
/// <param name="before">The padding before the input.</param>
/// <param name="after">The padding after the input.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PoolAxis(int input, int output, int kernel, int stride, int dilation = 1, int before = 0, int after = 0)
{
    /// <summary>Gets an axis that the image does not have.</summary>
    public static PoolAxis None => new(1, 1, 1, 1);

    /// <summary>Gets the input's extent.</summary>
    public int Input { get; } = input;

    /// <summary>Gets the number of windows.</summary>
    public int Output { get; } = output;

    /// <summary>Gets the number of taps in a window.</summary>
    public int Kernel { get; } = kernel;

    /// <summary>Gets the step from one window to the next.</summary>
    public int Stride { get; } = stride;

    /// <summary>Gets the step from one tap to the next.</summary>
    public int Dilation { get; } = dilation;

    /// <summary>Gets the padding before the input.</summary>
    public int Before { get; } = before;

    /// <summary>Gets the padding after the input.</summary>
    public int After { get; } = after;

    /// <summary>The number of elements from a window's first tap to its last one.</summary>
    internal int KernelExtent => (Kernel - 1) * Dilation + 1;

    /// <summary>The place of a window's first tap in the input. It is negative in the padding.</summary>
    internal int Start(int window) => window * Stride - Before;

    /// <summary>The first tap of a window that is inside the input.</summary>
    internal int FirstTap(int window) => Start(window) < 0 ? Taps(-Start(window) + Dilation - 1) : 0;

    /// <summary>The tap after the last one of a window that is inside the input. It is not larger than the first tap if none is.</summary>
    internal int EndTap(int window)
    {
        int room = Input - Start(window);
        return room <= 0 ? 0 : Math.Min(Kernel, Taps(room - 1) + 1);
    }

    /// <summary>The number of a window's taps inside the padded input. Taps beyond it exist only if the number of windows is rounded up.</summary>
    internal int PaddedTaps(int window)
    {
        int room = Input + After - Start(window);
        return room <= 0 ? 0 : Math.Min(Kernel, Taps(room - 1) + 1);
    }

    /// <summary>The number of a window's taps that count in a mean.</summary>
    internal int Count(int window, bool countsPadding) => countsPadding ? PaddedTaps(window) : Math.Max(0, EndTap(window) - FirstTap(window));

    // A division takes longer than all else that is computed for a row.
    private int Taps(int elements) => Dilation == 1 ? elements : elements / Dilation;

    /// <summary>The windows whose taps are all inside the input, from the first one up to the end.</summary>
    internal (int First, int End) WholeWindows
    {
        get
        {
            int first = (Before + Stride - 1) / Stride;
            int room = Input + Before - KernelExtent;
            int end = room < 0 ? 0 : Math.Min(Output, room / Stride + 1);
            return (Math.Min(first, Output), Math.Max(end, Math.Min(first, Output)));
        }
    }
}
