#if CONVGEN_GENERATOR
namespace ConvGen.Generator.Vocabulary;
#else
namespace ConvGen;
#endif

/// <summary>Specifies what the kernel reads beyond the edges of the input.</summary>
/// <remarks>The examples show a row <c>a b c d</c> with 2 elements of padding on each side.</remarks>
public enum PaddingMode
{
    /// <summary>Zeros: <c>0 0 | a b c d | 0 0</c>. This is the default.</summary>
    Zeros,

    /// <summary>The input mirrored at its outermost element: <c>c b | a b c d | c b</c>. The padding must be smaller than the extent.</summary>
    Reflect,

    /// <summary>The outermost element repeated: <c>a a | a b c d | d d</c>.</summary>
    Replicate,

    /// <summary>The input repeated: <c>c d | a b c d | a b</c>. The padding must not be larger than the extent.</summary>
    Circular,
}
