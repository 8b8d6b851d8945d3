namespace ConvGen.Generator.Planning;

/// <summary>How far the chain of multiply-adds of a tile is spelled out, from a loop around every step to no loop at all.</summary>
internal enum Unrolling
{
    /// <summary>One tap is spelled out; loops run over input channels, tap slices, tap rows and taps.</summary>
    Tap,

    /// <summary>The taps of one kernel row are spelled out; loops run over input channels, tap slices and tap rows.</summary>
    TapRow,

    /// <summary>The taps of one kernel slice are spelled out; loops run over input channels and tap slices.</summary>
    TapSlice,

    /// <summary>All taps on one input channel are spelled out; a loop runs over input channels.</summary>
    Channel,

    /// <summary>Everything is spelled out.</summary>
    Chain,
}

internal static class Unrollings
{
    /// <summary>The taps that are spelled out, of a chain of so many channels, slices, rows and columns.</summary>
    public static long SpelledOutTaps(this Unrolling unrolling, long channels, long slices, long rows, long columns) => unrolling switch
    {
        Unrolling.Chain => channels * slices * rows * columns,
        Unrolling.Channel => slices * rows * columns,
        Unrolling.TapSlice => rows * columns,
        Unrolling.TapRow => columns,
        _ => 1,
    };
}
