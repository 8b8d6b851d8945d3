namespace ConvGen;

/// <summary>Declares a layer of a network that reduces axes of an image: it computes one element of all elements along them.</summary>
/// <remarks>Sources: PyTorch, torch.mean, sum, amax and amin; ONNX, operators ReduceMean, ReduceSum, ReduceMax and ReduceMin.</remarks>
/// <param name="reduction">What is computed.</param>
/// <param name="axes">
/// The axes, counted without the batch: 0 for the channels. Negative numbers count from the last axis. They must follow each other. Without axes, all of
/// them are reduced.
/// </param>
public sealed class ReduceAttribute(Reduction reduction, params int[] axes) : LayerAttribute
{
    /// <summary>Gets what is computed.</summary>
    public Reduction Reduction { get; } = reduction;

    /// <summary>Gets the axes.</summary>
    public IReadOnlyList<int> Axes { get; } = axes;

    /// <summary>Gets or sets a value that indicates whether the axes remain, with the extent 1. The default is <see langword="false"/>.</summary>
    public bool KeepDim { get; set; }
}
