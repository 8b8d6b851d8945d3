#if CONVGEN_GENERATOR
namespace ConvGen.Generator.Vocabulary;
#else
namespace ConvGen;
#endif

/// <summary>Specifies how the padding is derived from the other sizes, as the ONNX attribute <c>auto_pad</c> defines it.</summary>
/// <remarks>
/// With <see cref="SameUpper"/> and <see cref="SameLower"/>, the output's extent is ceil(extent / stride), regardless of the kernel. The total
/// padding along an axis, max((output − 1)·stride + dilation·(kernel − 1) + 1 − extent, 0), is split evenly between its two sides.
/// For a transposed convolution, the output's extent is extent·stride, with the padding that this requires.
/// </remarks>
public enum AutoPadding
{
    /// <summary>The padding is the declared padding, or zero if none is declared. This is the default.</summary>
    None,

    /// <summary>No padding: the kernel stays within the input.</summary>
    Valid,

    /// <summary>
    /// The output's extent depends only on the input's extent and the stride. An odd padding element goes after the input (bottom, right, back).
    /// </summary>
    SameUpper,

    /// <summary>
    /// The output's extent depends only on the input's extent and the stride. An odd padding element goes before the input (top, left, front).
    /// </summary>
    SameLower,
}
