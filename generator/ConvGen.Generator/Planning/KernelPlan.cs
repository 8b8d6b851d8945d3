using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Planning.Threads;

namespace ConvGen.Generator.Planning;

/// <summary>How a kernel is computed: all decisions, as data.</summary>
/// <param name="Model">What is computed.</param>
/// <param name="Families">The families that machines run, in the order in which their methods are printed.</param>
/// <param name="Choices">What each sort of machine runs, widest vectors first.</param>
/// <param name="Threads">How several threads share it; null if one is enough.</param>
/// <param name="Predictions">The predictions that the choices are based on; empty if there was no choice.</param>
internal sealed record KernelPlan(
    KernelModel Model,
    EquatableArray<FamilyPlan> Families,
    EquatableArray<MachineChoice> Choices,
    ThreadPlan? Threads,
    EquatableArray<Prediction> Predictions)
{
    /// <summary>The extents that the cycles are predicted for if the image's extents are given at run time; otherwise, null.</summary>
    public int? PredictedExtent => Model.Operator.HasExtents ? null : Machine.NominalExtent;

    /// <summary>The choices without those of machines that run the same code as the next narrower one.</summary>
    public IReadOnlyList<MachineChoice> DistinctChoices =>
        [.. Choices.Where((choice, index) => index + 1 == Choices.Count || !choice.RunsSameAs(Choices[index + 1]))];

    /// <summary>Whether all machines call the same method.</summary>
    public bool HasOneEntry => DistinctChoices.Count == 1;

    /// <summary>Whether the image's rows are joined into one.</summary>
    public bool IsFlattened => Families.Any(family => family.IsFlattened);

    /// <summary>
    /// The geometry that its entries see: with the image's rows joined if any family joins them, and with extents if any family's code depends on them.
    /// </summary>
    public Geometry Geometry => Families
        .OrderByDescending(family => family.IsFlattened)
        .ThenByDescending(family => family.Geometry.HasExtents)
        .First()
        .Geometry;

    /// <summary>Whether every machine writes each output only once, when it is complete.</summary>
    public bool WritesOnce => Families.All(family => family.WritesOnce);

    /// <summary>Whether any machine's layers hold packed weights.</summary>
    public bool PacksWeights => Families.Any(family => family.PacksWeights);

    /// <summary>
    /// Whether the kernel takes the image's sizes as parameters: sizes given at run time, or declared sizes that its code is not specialized for.
    /// </summary>
    public bool TakesSizes => !Model.Operator.HasExtents || (HasOneEntry && !Families[0].Geometry.HasExtents);

    /// <summary>Whether methods compute shares of the outputs: for several threads, or for one thread in slabs.</summary>
    public bool HasShares => Threads is not null || (HasOneEntry && Families[0].Slabs > 1);
}
