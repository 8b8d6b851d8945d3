using ConvGen.Generator.Planning.Machines;

namespace ConvGen.Generator.Planning;

/// <summary>Plans one operator for one family.</summary>
internal interface IFamilyPlanner
{
    /// <summary>
    /// The predicted number of cycles for one call of the family's fastest code on a sort of machine, or null if the family has no code for it.
    /// </summary>
    public double? CyclesOn(VectorWidth machine);

    /// <summary>The plans that the family considers for a sort of machine, so that predictions can be compared with measurements.</summary>
    public IEnumerable<PlanCandidate> CandidatesOn(VectorWidth machine);

    /// <summary>Plans the code for the machines that run this family.</summary>
    /// <param name="machines">The machines. The family has code for each of them.</param>
    /// <param name="otherCharacters">The number of characters in the rest of the kernel's source.</param>
    public FamilyPlan Plan(IReadOnlyList<VectorWidth> machines, long otherCharacters);
}
