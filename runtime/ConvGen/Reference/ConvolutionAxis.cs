namespace ConvGen;

/// <summary>A convolution along one axis: the output's extent, and the input that each tap uses.</summary>
/// <param name="Extent">The number of input elements.</param>
/// <param name="Kernel">The number of kernel taps.</param>
/// <param name="Stride">The step between neighboring positions of the kernel.</param>
/// <param name="Dilation">The distance between neighboring taps.</param>
/// <param name="Before">
/// The padding before the input; for a transposed convolution, the number of elements cut off at the beginning of the output.
/// </param>
/// <param name="After">The padding after the input; for a transposed convolution, the number of elements cut off at the end of the output.</param>
/// <param name="Mode">What the padding of a forward convolution contains.</param>
/// <param name="Transposed">Whether the axis belongs to a transposed convolution.</param>
/// <param name="OutputPadding">The number of elements added at the end of a transposed convolution's output.</param>
internal readonly record struct ConvolutionAxis(
    int Extent, int Kernel, int Stride, int Dilation, int Before, int After, PaddingMode Mode, bool Transposed, int OutputPadding)
{
    /// <summary>The number of elements from the kernel's first tap to its last, including the gaps of the dilation.</summary>
    public int KernelExtent => checked(Dilation * (Kernel - 1) + 1);

    /// <summary>The number of input elements including the padding.</summary>
    public int PaddedExtent => checked(Extent + Before + After);

    /// <summary>The output's extent of a transposed convolution before anything is cut off.</summary>
    public int UncutOutputExtent => checked((Extent - 1) * Stride + KernelExtent + OutputPadding);

    /// <summary>
    /// The output's extent according to the formulas in the remarks of <see cref="ConvolutionAttribute"/>, or 0 if there is no output.
    /// </summary>
    public int OutputExtent
    {
        get
        {
            if (Transposed)
            {
                return Math.Max(checked(UncutOutputExtent - Before - After), 0);
            }

            // Negative if not even one position fits. A division would round it toward 0, that is, to one position.
            int lastPosition = checked(PaddedExtent - KernelExtent);
            return lastPosition < 0 ? 0 : lastPosition / Stride + 1;
        }
    }

    /// <summary>
    /// The total padding on both sides that makes the output's extent ceil(extent / stride) or, if transposed, extent·stride. For a transposed
    /// convolution, it is negative if the kernel and the output padding do not reach that far.
    /// </summary>
    public int SamePadding => checked(Transposed
        ? UncutOutputExtent - Extent * Stride
        : Math.Max((Extent - 1) / Stride * Stride + KernelExtent - Extent, 0));

    /// <summary>The input that a tap of an output uses.</summary>
    /// <param name="output">The output's index along the axis.</param>
    /// <param name="tap">The tap's index along the axis.</param>
    /// <returns>The input's index along the axis, or null if there is none and the tap is not part of the output's sum.</returns>
    public int? InputAt(int output, int tap) => Transposed ? TransposedInputAt(output, tap) : ForwardInputAt(output, tap);

    private int? ForwardInputAt(int output, int tap)
    {
        int position = output * Stride + tap * Dilation - Before;
        return position >= 0 && position < Extent ? position : PaddingAt(position);
    }

    // Tap k adds input i to output i·stride + k·dilation − before. Solved for the input, this gives the formula below, if that input exists.
    private int? TransposedInputAt(int output, int tap)
    {
        int position = output + Before - tap * Dilation;
        return position >= 0 && position % Stride == 0 && position / Stride < Extent ? position / Stride : null;
    }

    /// <summary>The input element used for a position outside the input, or null for a zero.</summary>
    /// <remarks>
    /// Source: torch.nn.functional.pad. The padding is within PyTorch's limits, so a single reflection or wraparound leads back to the input.
    /// </remarks>
    private int? PaddingAt(int position) => Mode switch
    {
        PaddingMode.Reflect => position < 0 ? -position : 2 * (Extent - 1) - position,
        PaddingMode.Replicate => position < 0 ? 0 : Extent - 1,
        PaddingMode.Circular => position < 0 ? position + Extent : position - Extent,
        _ => null,
    };
}
