using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>The share of a layer's outputs that one call computes: a portion of the channels and a portion of the image.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WorkShare
{
    /// <summary>Initializes a share.</summary>
    /// <param name="channels">The portion of the groups, or of the blocks of output channels.</param>
    /// <param name="space">The portion of the image along its slowest axis: slices, rows, or, if there is only one row, columns.</param>
    public WorkShare(Portion channels, Portion space) => (Channels, Space) = (channels, space);

    /// <summary>Gets the share that contains all outputs.</summary>
    public static WorkShare Whole => new(new Portion(0, 1), new Portion(0, 1));

    /// <summary>Gets one of several parts of the share along the image's slowest axis.</summary>
    /// <param name="index">The zero-based index.</param>
    /// <param name="count">The number of parts.</param>
    public WorkShare Slab(int index, int count) => new(Channels, Space.Part(index, count));

    /// <summary>Gets the portion of the groups, or of the blocks of output channels.</summary>
    public Portion Channels { get; }

    /// <summary>Gets the portion of the image along its slowest axis: slices, rows, or, if there is only one row, columns.</summary>
    public Portion Space { get; }
}
