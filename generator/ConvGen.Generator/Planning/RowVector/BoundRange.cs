namespace ConvGen.Generator.Planning.RowVector;

/// <summary>A range of slices or rows.</summary>
/// <param name="First">Its first position.</param>
/// <param name="End">Its end (exclusive).</param>
internal sealed record BoundRange(Bound First, Bound End)
{
    /// <summary>The only position along an axis that the image does not have.</summary>
    public static BoundRange One { get; } = Known(0, 1);

    /// <summary>A range of known positions.</summary>
    public static BoundRange Known(int first, int end) => new(Bound.At(first), Bound.At(end));

    /// <summary>Whether it is known to be empty.</summary>
    public bool IsEmpty => First == End;
}
