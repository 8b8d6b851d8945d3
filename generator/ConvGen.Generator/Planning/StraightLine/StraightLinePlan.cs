using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.Machines;

namespace ConvGen.Generator.Planning.StraightLine;

/// <summary>Straight-line code: every multiply-add is written out, without a loop.</summary>
/// <param name="Geometry">The declared geometry.</param>
/// <param name="Methods">The methods, in the order in which they are called.</param>
internal sealed record StraightLinePlan(Geometry Geometry, EquatableArray<StraightLineMethod> Methods) : FamilyPlan(Geometry)
{
    /// <inheritdoc/>
    public override bool IsFlattened => false;

    // The parts of a chain that is split pass on their sums through the output.
    /// <inheritdoc/>
    public override bool WritesOnce => Methods.SelectMany(method => method.Steps).All(step => step.FirstTap == 0);

    /// <inheritdoc/>
    public override bool PacksWeights => false;

    /// <inheritdoc/>
    public override long Characters => Methods.Sum(method => SourceLengths.Method + method.Steps.Sum(step =>
        step.Outputs * (SourceLengths.Accumulator + (long)SourceLengths.ElementMultiplyAdd * (step.EndTap - step.FirstTap))));

    /// <inheritdoc/>
    public override VectorWidth? EntryOn(VectorWidth machine) => null;

    // It is too short for a second thread.
    /// <inheritdoc/>
    public override int? SharedChannelsOn(VectorWidth machine) => null;
}
