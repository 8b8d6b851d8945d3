namespace ConvGen;

/// <summary>What a convolution does along one axis: how far its output extends, and which input each of its taps meets.</summary>
/// <param name="Extent">The input's elements.</param>
/// <param name="Kernel">The kernel's taps.</param>
/// <param name="Stride">The step between neighbouring positions of the kernel.</param>
/// <param name="Dilation">The distance between neighbouring taps.</param>
/// <param name="Before">The padding before the input's first element; if transposed, what is cut off before the output's first.</param>
/// <param name="After">The padding after the input's last element; if transposed, what is cut off after the output's last.</param>
/// <param name="Mode">What a forward convolution's padding holds.</param>
/// <param name="Transposed">Whether the axis belongs to a transposed convolution.</param>
/// <param name="OutputPadding">The elements that are added after a transposed convolution's output.</param>
internal readonly record struct ConvolutionAxis(
    int Extent, int Kernel, int Stride, int Dilation, int Before, int After, PaddingMode Mode, bool Transposed, int OutputPadding)
{
    /// <summary>The elements from the kernel's first tap to its last, the gaps of the dilation included.</summary>
    public int KernelExtent => checked(Dilation * (Kernel - 1) + 1);

    /// <summary>The input's elements with their padding.</summary>
    public int PaddedExtent => checked(Extent + Before + After);

    /// <summary>A transposed convolution's output before anything is cut off.</summary>
    public int UncutOutputExtent => checked((Extent - 1) * Stride + KernelExtent + OutputPadding);

    /// <summary>The output's elements by the formulas of <see cref="ConvolutionAttribute"/>'s remarks, 0 where there are none.</summary>
    public int OutputExtent
    {
        get
        {
            if (Transposed)
            {
                return Math.Max(checked(UncutOutputExtent - Before - After), 0);
            }

            // Negative if not even one position fits, which a division would round towards 0, to one position.
            int lastPosition = checked(PaddedExtent - KernelExtent);
            return lastPosition < 0 ? 0 : lastPosition / Stride + 1;
        }
    }

    /// <summary>
    /// The padding of both sides together with which the output's extent depends on the stride alone: ceil(extent / stride), or, if
    /// transposed, extent·stride; there it is negative where the kernel and the output padding do not reach that far.
    /// </summary>
    public int SamePadding => checked(Transposed
        ? UncutOutputExtent - Extent * Stride
        : Math.Max((Extent - 1) / Stride * Stride + KernelExtent - Extent, 0));

    /// <summary>Which input a tap of an output meets.</summary>
    /// <param name="output">The output's index along the axis.</param>
    /// <param name="tap">The tap's index along the axis.</param>
    /// <returns>The input's index along the axis, or null where there is none, so that the tap is no term of the output's sum.</returns>
    public int? InputAt(int output, int tap) => Transposed ? TransposedInputAt(output, tap) : ForwardInputAt(output, tap);

    private int? ForwardInputAt(int output, int tap)
    {
        int position = output * Stride + tap * Dilation - Before;
        return position >= 0 && position < Extent ? position : PaddingAt(position);
    }

    // Tap k carries input i to output i·stride + k·dilation − before. Seen from the output, that is the input below, if it exists.
    private int? TransposedInputAt(int output, int tap)
    {
        int position = output + Before - tap * Dilation;
        return position >= 0 && position % Stride == 0 && position / Stride < Extent ? position / Stride : null;
    }

    /// <summary>The input that stands at a position outside the input, or null for a zero.</summary>
    /// <remarks>
    /// As torch.nn.functional.pad has it. The padding is within PyTorch's limits, so one reflection or one turn leads back to the input.
    /// </remarks>
    private int? PaddingAt(int position) => Mode switch
    {
        PaddingMode.Reflect => position < 0 ? -position : 2 * (Extent - 1) - position,
        PaddingMode.Replicate => position < 0 ? 0 : Extent - 1,
        PaddingMode.Circular => position < 0 ? position + Extent : position - Extent,
        _ => null,
    };
}
