namespace ConvGen;

/// <summary>A padding that follows from the other sizes, as ONNX's attribute <c>auto_pad</c> has it.</summary>
/// <remarks>
/// With <see cref="SameUpper"/> and <see cref="SameLower"/> the output's extent is ceil(extent / stride), whatever the kernel. The padding
/// along the axis, max((output − 1)·stride + dilation·(kernel − 1) + 1 − extent, 0) in all, is halved between its two sides.
/// A transposed convolution's output extent is extent·stride, with the padding that this takes.
/// </remarks>
public enum AutoPadding
{
    /// <summary>The padding is the one declared, and zero where none is. The default.</summary>
    None,

    /// <summary>No padding: the kernel stays within the input.</summary>
    Valid,

    /// <summary>The output's extent depends on the stride alone; an odd element goes after the input (bottom, right, back).</summary>
    SameUpper,

    /// <summary>The output's extent depends on the stride alone; an odd element goes before the input (top, left, front).</summary>
    SameLower,
}
