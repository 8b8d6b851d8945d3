namespace ConvGen;

/// <summary>Describes a pooling: its sizes and options, named as in the attributes. An axis that is not set has extent 1 and no effect.</summary>
/// <remarks>
/// The input has the shape (Channels, InputDepth, InputHeight, InputWidth), and the output the shape (Channels, OutputDepth, OutputHeight, OutputWidth). Both
/// are row-major. A stride of 0 is the kernel's extent, as in PyTorch.
/// </remarks>
public sealed record PoolShape
{
    /// <summary>Gets the number of channels.</summary>
    public required int Channels { get; init; }

    /// <summary>Gets the windows along the slices.</summary>
    public PoolWindow Depth { get; init; } = new();

    /// <summary>Gets the windows along the rows.</summary>
    public PoolWindow Height { get; init; } = new();

    /// <summary>Gets the windows along the columns.</summary>
    public PoolWindow Width { get; init; } = new();

    /// <summary>Gets the number of elements in the input.</summary>
    public int InputLength => checked(Channels * Depth.Input * Height.Input * Width.Input);

    /// <summary>Gets the number of elements in the output.</summary>
    public int OutputLength => checked(Channels * Depth.Output * Height.Output * Width.Output);
}

/// <summary>Describes the windows of a pooling along one axis.</summary>
public sealed record PoolWindow
{
    /// <summary>Gets the input's extent. The default is 1.</summary>
    public int Input { get; init; } = 1;

    /// <summary>Gets the number of taps in a window. The default is 1.</summary>
    public int Kernel { get; init; } = 1;

    /// <summary>Gets the step between neighboring windows. The default is 0: the number of taps.</summary>
    public int Stride { get; init; }

    /// <summary>Gets the step between neighboring taps. The default is 1.</summary>
    public int Dilation { get; init; } = 1;

    /// <summary>Gets the padding before the input. The default is 0.</summary>
    public int Before { get; init; }

    /// <summary>Gets the padding after the input. The default is 0.</summary>
    public int After { get; init; }

    /// <summary>Gets a value that indicates whether the number of windows is rounded up. The default is <see langword="false"/>.</summary>
    public bool CeilMode { get; init; }

    /// <summary>Gets the number of windows.</summary>
    /// <remarks>
    /// Source: PyTorch, torch.nn.MaxPool2d, "Shape". If it is rounded up, windows that would begin after the input are left out.
    /// </remarks>
    public int Output
    {
        get
        {
            double steps = (double)(Input + Before + After - Dilation * (Kernel - 1) - 1) / Step;
            int output = (int)(CeilMode ? Math.Ceiling(steps) : Math.Floor(steps)) + 1;
            return CeilMode && (output - 1) * Step >= Input + Before ? output - 1 : output;
        }
    }

    internal int Step => Stride == 0 ? Kernel : Stride;

    /// <summary>The places of a window's taps in the input. Those outside it are in the padding or, if the number of windows is rounded up, beyond it.</summary>
    internal IEnumerable<int> Taps(int window)
    {
        for (int tap = 0; tap < Kernel; tap++)
        {
            yield return window * Step + tap * Dilation - Before;
        }
    }

    internal bool IsInside(int place) => place >= 0 && place < Input;

    internal bool IsPadded(int place) => place < Input + After;
}
