namespace ConvGen.Generator.Model;

/// <summary>Everything a convolution does along one axis of the image.</summary>
/// <param name="Extent">The input's extent, or null when it is given at run time.</param>
/// <param name="Kernel">The kernel's taps along this axis.</param>
/// <param name="Stride">The step in the input between two outputs.</param>
/// <param name="Dilation">The step in the input between two taps.</param>
/// <param name="PaddingBefore">The zeros before the input's first element.</param>
/// <param name="PaddingAfter">The zeros after the input's last element.</param>
internal sealed record Axis(int? Extent, int Kernel, int Stride, int Dilation, int PaddingBefore, int PaddingAfter)
{
    /// <summary>The input elements that the kernel spans, the gaps of its dilation included.</summary>
    public long KernelExtent => (long)Dilation * (Kernel - 1) + 1;

    /// <summary>The padding on both sides together.</summary>
    public long Padding => (long)PaddingBefore + PaddingAfter;

    /// <summary>
    /// The output's extent, floor((extent + padding − kernel extent) / stride) + 1 (PyTorch, Conv2d, "Shape"), or null when the input's is
    /// given at run time. Not positive when the kernel does not fit.
    /// </summary>
    public long? OutputExtent => Extent is not int extent
        ? null
        : extent + Padding < KernelExtent ? 0 : (extent + Padding - KernelExtent) / Stride + 1;

    /// <summary>Whether some output may have a tap on the padding.</summary>
    public bool HasPadding => Padding > 0;

    /// <summary>The first output none of whose taps falls on the padding before the input.</summary>
    public int InteriorStart => (int)(((long)PaddingBefore + Stride - 1) / Stride);

    /// <summary>
    /// What must be added to the input's extent so that, divided by the stride (rounded down) and incremented, it gives the end of the outputs
    /// none of whose taps falls on the padding after the input.
    /// </summary>
    public int InteriorEndOffset => checked((int)(PaddingBefore - KernelExtent));

    /// <summary>The outputs none of whose taps falls on the padding, as a half-open range; null when the extent is given at run time.</summary>
    public (int Start, int End)? Interior
    {
        get
        {
            if (Extent is not int extent || OutputExtent is not long outputs)
            {
                return null;
            }

            long room = (long)extent + InteriorEndOffset;
            long end = Math.Min(outputs, room < 0 ? 0 : room / Stride + 1);
            int start = (int)Math.Min(InteriorStart, outputs);
            return (start, (int)Math.Max(start, end));
        }
    }

    /// <summary>The taps of one output that fall on the input, as a half-open range.</summary>
    /// <param name="output">The output's index; the input's extent must be known.</param>
    public (int First, int End) Taps(int output)
    {
        long origin = (long)output * Stride - PaddingBefore;
        long first = origin >= 0 ? 0 : (-origin + Dilation - 1) / Dilation;
        long room = Extent!.Value - origin;
        long end = room <= 0 ? 0 : (room + Dilation - 1) / Dilation;
        return ((int)Math.Min(first, Kernel), (int)Math.Max(Math.Min(first, Kernel), Math.Min(end, Kernel)));
    }

    /// <summary>The input that an output's tap falls on, or null when it falls on the padding; the input's extent must be known.</summary>
    public int? InputAt(int output, int tap)
    {
        long place = (long)output * Stride + (long)tap * Dilation - PaddingBefore;
        return place >= 0 && place < Extent!.Value ? (int)place : null;
    }
}
