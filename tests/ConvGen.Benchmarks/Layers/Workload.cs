using ConvGen.Numerics;

namespace ConvGen.Benchmarks;

/// <summary>A layer to measure.</summary>
/// <param name="Id">What the reports call it.</param>
/// <param name="Case">Its declaration.</param>
internal sealed record Workload(string Id, KernelCase Case)
{
    /// <summary>The floating-point operations of one call, those on padding included: two for each multiply-add.</summary>
    public double Operations => 2.0 * Case.Shape.MultiplyAdds;
}
