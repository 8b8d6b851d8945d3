namespace ConvGen.Generator.Planning.RowVector;

/// <summary>An end of a range of slices or rows.</summary>
/// <param name="Place">What it is, if its position depends on an extent given at run time.</param>
/// <param name="Position">Its position, if that is known.</param>
internal sealed record Bound(BoundPlace Place, int Position)
{
    /// <summary>The first position.</summary>
    public static Bound Start { get; } = At(0);

    /// <summary>A known position.</summary>
    public static Bound At(int position) => new(BoundPlace.Known, position);

    /// <summary>A position that is computed at run time.</summary>
    public static Bound Of(BoundPlace place) => new(place, 0);
}
