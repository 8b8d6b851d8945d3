#if CONVGEN_GENERATOR
namespace ConvGen.Generator.Vocabulary;
#else
namespace ConvGen;
#endif

/// <summary>The limits of sizes, which the generator checks for declared extents and generated code for extents given at run time.</summary>
internal static class SizeLimits
{
    /// <summary>The largest size: half of what an <see cref="int"/> can count, so that the sum of a place in an image and one in a tile fits.</summary>
    public const int Largest = 1 << 30;
}
