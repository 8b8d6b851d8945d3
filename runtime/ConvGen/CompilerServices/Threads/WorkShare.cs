using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>The share of a layer's outputs that one call computes: a portion of its channels, and of these a portion of the image.</summary>
/// <remarks>Used by generated code; not meant to be used by hand.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WorkShare
{
    /// <summary>Makes a share.</summary>
    /// <param name="channels">The portion of the groups, or of the blocks of output channels.</param>
    /// <param name="space">The portion of the image along its slowest axis: slices, rows, or columns where there is but one row.</param>
    public WorkShare(Portion channels, Portion space) => (Channels, Space) = (channels, space);

    /// <summary>All outputs.</summary>
    public static WorkShare Whole => new(new Portion(0, 1), new Portion(0, 1));

    /// <summary>One of several parts of the share along the image's slowest axis.</summary>
    /// <param name="index">Which one it is, from zero on.</param>
    /// <param name="count">The number of parts.</param>
    public WorkShare Slab(int index, int count) => new(Channels, Space.Part(index, count));

    /// <summary>The portion of the groups, or of the blocks of output channels.</summary>
    public Portion Channels { get; }

    /// <summary>The portion of the image along its slowest axis: slices, rows, or columns where there is but one row.</summary>
    public Portion Space { get; }
}
