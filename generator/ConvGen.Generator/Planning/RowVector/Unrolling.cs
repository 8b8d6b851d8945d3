namespace ConvGen.Generator.Planning.RowVector;

/// <summary>How far a tile's chain of multiply-adds is unrolled, from a loop around every step to no loop at all.</summary>
internal enum Unrolling
{
    /// <summary>One tap at a time; loops run over input channels, tap slices, tap rows and taps.</summary>
    Tap,

    /// <summary>The taps of one kernel row are unrolled; loops run over input channels, tap slices and tap rows.</summary>
    TapRow,

    /// <summary>The taps of one kernel slice are unrolled; loops run over input channels and tap slices.</summary>
    TapSlice,

    /// <summary>All taps on one input channel are unrolled; a loop runs over input channels.</summary>
    Channel,

    /// <summary>Everything is unrolled.</summary>
    Chain,
}

internal static class Unrollings
{
    /// <summary>The number of unrolled taps in a chain with the given numbers of channels, slices, rows and columns.</summary>
    public static long SpelledOutTaps(this Unrolling unrolling, long channels, long slices, long rows, long columns) => unrolling switch
    {
        Unrolling.Chain => channels * slices * rows * columns,
        Unrolling.Channel => slices * rows * columns,
        Unrolling.TapSlice => rows * columns,
        Unrolling.TapRow => columns,
        _ => 1,
    };
}
