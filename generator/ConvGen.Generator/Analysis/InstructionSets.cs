namespace ConvGen.Generator.Analysis;

/// <summary>The meaning of the names that <c>IlcInstructionSet</c> accepts.</summary>
internal static class InstructionSets
{
    /// <summary>Whether a list of names includes fused multiply-add on x86.</summary>
    public static bool HaveFusedMultiplyAdd(string list) => list.Split(',').Select(name => name.Trim().ToLowerInvariant()).Any(HasFusedMultiplyAdd);

    // Every instruction set whose name begins with avx, except for avx itself, requires AVX2, which implies fused multiply-add. A leading minus sign
    // excludes an instruction set.
    private static bool HasFusedMultiplyAdd(string name) =>
        name is "native" or "x86-64-v3" or "x86-64-v4" or "fma" || (name.StartsWith("avx", StringComparison.Ordinal) && name != "avx");
}
