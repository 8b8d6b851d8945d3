using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning;

/// <summary>A way of computing kernels, for example with vectors along rows. Families are peers: no family knows another.</summary>
internal interface IKernelFamily
{
    /// <summary>The family's name, as headers print it.</summary>
    public string Name { get; }

    /// <summary>Creates a planner for an operator, or returns null if the family does not support it.</summary>
    /// <param name="layer">The operator.</param>
    /// <param name="platform">What the user's project supports.</param>
    public IFamilyPlanner? PlannerFor(Operator layer, TargetPlatform platform);
}
