using ConvGen.Generator.Model.Networks;

namespace ConvGen.Generator.Planning.Networks;

/// <summary>Plans a network: which layers become part of others, and where the images are.</summary>
internal static class NetworkPlanner
{
    public static NetworkPlan Plan(NetworkModel model) => MemoryPlanner.Plan(model, StepPlanner.Plan(model));
}
