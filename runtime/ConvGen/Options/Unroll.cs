#if CONVGEN_GENERATOR
namespace ConvGen.Generator.Vocabulary;
#else
namespace ConvGen;
#endif

/// <summary>Specifies how much of a kernel is unrolled, that is, written out instead of looped over.</summary>
public enum Unroll
{
    /// <summary>As much as the compiler can still optimize well. This is the default.</summary>
    Auto,

    /// <summary>
    /// All channels and taps, so that no loop over them remains. The size of the code is proportional to inChannels/groups · outChannels · taps.
    /// </summary>
    Full,
}
