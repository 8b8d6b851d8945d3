using ConvGen.Generator.Planning.Machines;

namespace ConvGen.Generator.Planning.RowVector;

/// <summary>How much code a plan may use for speed.</summary>
/// <param name="Deepest">How far a chain may be unrolled.</param>
/// <param name="BodyMultiplyAdds">The maximum number of multiply-adds in the body of a vector loop.</param>
/// <param name="PhasesAtRunTime">Whether all phases of a transposed convolution share one set of methods.</param>
internal sealed record CodeDensity(Unrolling Deepest, int BodyMultiplyAdds, bool PhasesAtRunTime)
{
    /// <summary>All densities, longest code first.</summary>
    public static IReadOnlyList<CodeDensity> All { get; } =
    [
        new(Unrolling.Chain, JitLimits.VectorBodyMultiplyAdds, PhasesAtRunTime: false),
        new(Unrolling.TapRow, JitLimits.VectorBodyMultiplyAdds, PhasesAtRunTime: false),
        new(Unrolling.TapRow, JitLimits.VectorBodyMultiplyAdds / 2, PhasesAtRunTime: false),
        new(Unrolling.Tap, JitLimits.VectorBodyMultiplyAdds / 2, PhasesAtRunTime: false),
        new(Unrolling.Tap, JitLimits.VectorBodyMultiplyAdds / 2, PhasesAtRunTime: true),
    ];
}
