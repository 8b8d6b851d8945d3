using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Planning.Networks.Calls;

namespace ConvGen.Generator.Planning.Networks;

/// <summary>Plans a network: which layers become part of others, where the images are, and what is called.</summary>
internal static class NetworkPlanner
{
    public static NetworkPlan Plan(NetworkModel model) => CallPlanner.WithCalls(MemoryPlanner.Plan(model, StepPlanner.Plan(model)));
}
