using ConvGen.Numerics;

namespace ConvGen.Benchmarks;

/// <summary>A layer to measure.</summary>
/// <param name="Id">Its name in the reports.</param>
/// <param name="Case">Its declaration.</param>
internal sealed record Workload(string Id, KernelCase Case)
{
    /// <summary>The number of floating-point operations in one call, including those on padding: two per multiply-add.</summary>
    public double Operations => 2.0 * Case.Shape.MultiplyAdds;
}
