namespace ConvGen;

/// <summary>Declares a layer of a network that gives the same elements another shape. Nothing is copied.</summary>
/// <param name="extents">The new extents, without the batch: up to four. One of them may be −1: it follows from the others.</param>
public sealed class ReshapeAttribute(params int[] extents) : LayerAttribute
{
    /// <summary>Gets the new extents.</summary>
    public IReadOnlyList<int> Extents { get; } = extents;
}
