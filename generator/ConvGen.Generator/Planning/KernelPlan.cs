using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning;

/// <summary>How a kernel is computed: all decisions, as data.</summary>
/// <param name="Model">What is computed.</param>
/// <param name="Family">How it is computed.</param>
/// <param name="Threads">How several threads share it; null if one is enough.</param>
/// <param name="Predictions">The predictions that the choice is based on; empty if there was no choice.</param>
internal sealed record KernelPlan(KernelModel Model, FamilyPlan Family, ThreadPlan? Threads, EquatableArray<Prediction> Predictions)
{
    /// <summary>The extents that the cycles are predicted for if the image's extents are given at run time; otherwise, null.</summary>
    public int? PredictedExtent => Model.Operator.HasExtents ? null : Machine.NominalExtent;

    /// <summary>Whether methods compute shares of the outputs: for several threads, or for one thread in slabs.</summary>
    public bool HasShares => Threads is not null || Family is RowVectorPlan { Slabs: > 1 };
}
