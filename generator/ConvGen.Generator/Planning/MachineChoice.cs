using ConvGen.Generator.Planning.Machines;

namespace ConvGen.Generator.Planning;

/// <summary>What one sort of machine runs.</summary>
/// <param name="Machine">The sort of machine.</param>
/// <param name="Family">The index of the family in the kernel's plan.</param>
/// <param name="Entry">The width that its entry is named after, or null if the family has only one entry.</param>
/// <param name="Cycles">The predicted number of cycles for one call.</param>
internal sealed record MachineChoice(VectorWidth Machine, int Family, VectorWidth? Entry, double Cycles)
{
    /// <summary>Whether another machine runs the same code.</summary>
    public bool RunsSameAs(MachineChoice other) => Family == other.Family && Equals(Entry, other.Entry);
}
