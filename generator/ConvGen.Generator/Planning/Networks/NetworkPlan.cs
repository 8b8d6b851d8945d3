using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Planning.Networks.Calls;
using ConvGen.Generator.Vocabulary;

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

    /// <summary>The layers whose images have a variable, in source order. The others are the caller's spans, or views of those of other layers.</summary>
    public IEnumerable<int> Variables =>
        from layer in Enumerable.Range(0, Model.Layers.Count)
        where IsWritten(layer) || (Model.Layers[layer].Operator is SliceLayer && StepOf(layer) is null)
        where Images[layer].Kind == MemoryKind.Workspace || Images[layer].Owner != layer
        select layer;

    /// <summary>The layer whose parameter or variable holds an image. Another shape of an image is the image, unless it is copied.</summary>
    public int Holder(int image)
    {
        while (Model.Layers[image].Operator is ViewLayer && StepOf(image) is null)
        {
            image = Model.Layers[image].Sources[0];
        }

        return image;
    }

    /// <summary>Whether other threads can compute whole images: there is a limit to the number of spans that are handed to them.</summary>
    public bool SharesImages => Model.Inputs.Count() + Model.Outputs.Count() <= BatchLimits.Spans;

    private bool IsWritten(int layer) => Steps.Any(step => step.Writes == layer);

    /// <summary>The step that computes a layer, or null if none does: the layer is an input, or another shape of the image that it reads.</summary>
    public NetworkStep? StepOf(int layer) => Steps.FirstOrDefault(step => step.Layer == layer || step.Absorbed.Contains(layer));
}

/// <summary>A call: a layer together with the layers that became part of it.</summary>
/// <param name="Layer">The layer that is called.</param>
/// <param name="Operator">What is computed, with everything that became part of it.</param>
/// <param name="Absorbed">The layers that became part of it, in order.</param>
/// <param name="Reads">The layers whose images are read, in the order of the operands.</param>
/// <param name="Writes">The layer whose image is written: the last one that became part of it, or the layer itself.</param>
/// <param name="Calls">The statements that compute it.</param>
internal sealed record NetworkStep(
    int Layer, LayerOperator Operator, EquatableArray<int> Absorbed, EquatableArray<int> Reads, int Writes, EquatableArray<NetworkCall> Calls);

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
