namespace ConvGen.Generator.Planning;

/// <summary>A plan that a family considers for one sort of machine.</summary>
/// <param name="Cycles">The predicted number of cycles for one call.</param>
/// <param name="Plan">Plans the code.</param>
internal sealed record PlanCandidate(double Cycles, Func<FamilyPlan> Plan);
