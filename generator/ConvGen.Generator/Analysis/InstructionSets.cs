namespace ConvGen.Generator.Analysis;

/// <summary>What the names mean that <c>IlcInstructionSet</c> takes.</summary>
internal static class InstructionSets
{
    /// <summary>Whether a list of names brings fused multiply-add on x86.</summary>
    public static bool HaveFusedMultiplyAdd(string list) => list.Split(',').Select(name => name.Trim().ToLowerInvariant()).Any(HasFusedMultiplyAdd);

    // Every set that begins with avx, but for the first, needs AVX2, which comes with fused multiply-add. A name after a minus is taken away.
    private static bool HasFusedMultiplyAdd(string name) =>
        name is "native" or "x86-64-v3" or "x86-64-v4" or "fma" || (name.StartsWith("avx", StringComparison.Ordinal) && name != "avx");
}
