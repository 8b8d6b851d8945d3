using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;

namespace ConvGen.Generator.Planning.Networks;

/// <summary>How a network is computed: all decisions, as data.</summary>
/// <param name="Model">What is computed.</param>
/// <param name="Steps">The calls, in the order in which they are made.</param>
/// <param name="Images">Where each layer's image is. An image that nothing reads, because its layer became part of another one, is where that one's is.</param>
/// <param name="WorkspaceLength">The number of elements in the workspace.</param>
internal sealed record NetworkPlan(
    NetworkModel Model, EquatableArray<NetworkStep> Steps, EquatableArray<ImageMemory> Images, int WorkspaceLength)
{
    /// <summary>The kernels of the layers that are convolutions or dense, with everything that became part of them.</summary>
    public IEnumerable<KernelModel> Kernels => Steps.Select(step => step.Operator).OfType<KernelLayer>().Select(layer => layer.Kernel);

    /// <summary>The step that computes a layer, or null if none does: the layer is an input, or another shape of the image that it reads.</summary>
    public NetworkStep? StepOf(int layer) => Steps.FirstOrDefault(step => step.Layer == layer || step.Absorbed.Contains(layer));
}

/// <summary>A call: a layer together with the layers that became part of it.</summary>
/// <param name="Layer">The layer that is called.</param>
/// <param name="Operator">What is computed, with everything that became part of it.</param>
/// <param name="Absorbed">The layers that became part of it, in order.</param>
/// <param name="Reads">The layers whose images are read, in the order of the operands.</param>
/// <param name="Writes">The layer whose image is written: the last one that became part of it, or the layer itself.</param>
internal sealed record NetworkStep(
    int Layer, LayerOperator Operator, EquatableArray<int> Absorbed, EquatableArray<int> Reads, int Writes);

/// <summary>Where a layer's image is.</summary>
/// <param name="Kind">The kind of memory.</param>
/// <param name="Owner">The input or output whose span it is in, by its layer; 0 in the workspace.</param>
/// <param name="Offset">The place of its first element.</param>
/// <param name="Length">The number of its elements.</param>
internal sealed record ImageMemory(MemoryKind Kind, int Owner, int Offset, int Length);

/// <summary>The kinds of memory that an image can be in.</summary>
internal enum MemoryKind
{
    Input,
    Output,
    Workspace,
}
