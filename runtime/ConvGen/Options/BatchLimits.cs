#if CONVGEN_GENERATOR
namespace ConvGen.Generator.Vocabulary;
#else
namespace ConvGen;
#endif

/// <summary>The limits of calls that compute several images.</summary>
internal static class BatchLimits
{
    /// <summary>The largest number of inputs and outputs together whose images several threads can share.</summary>
    public const int Spans = 16;
}
