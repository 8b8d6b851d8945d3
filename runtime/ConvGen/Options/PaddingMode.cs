namespace ConvGen;

/// <summary>What the kernel reads beyond the input's edge.</summary>
/// <remarks>The examples show a row <c>a b c d</c> with 2 elements of padding at each side.</remarks>
public enum PaddingMode
{
    /// <summary>Zeros: <c>0 0 | a b c d | 0 0</c>. The default.</summary>
    Zeros,

    /// <summary>The input mirrored at its outermost element: <c>c b | a b c d | c b</c>. Needs a padding smaller than the extent.</summary>
    Reflect,

    /// <summary>The outermost element, repeated: <c>a a | a b c d | d d</c>.</summary>
    Replicate,

    /// <summary>The input, repeated: <c>c d | a b c d | a b</c>. Needs a padding no larger than the extent.</summary>
    Circular,
}
