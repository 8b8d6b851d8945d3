using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Planning;

/// <summary>Straight-line code: every multiply-add is written out, without a loop.</summary>
/// <param name="Methods">The methods, in the order in which they are called.</param>
/// <param name="Cycles">The predicted number of cycles for one call.</param>
internal sealed record StraightLinePlan(EquatableArray<StraightLineMethod> Methods, double Cycles) : FamilyPlan(Cycles)
{
    // The parts of a chain that is split pass on their sums through the output.
    /// <inheritdoc/>
    public override bool WritesOnce => Methods.SelectMany(method => method.Steps).All(step => step.FirstTap == 0);
}
