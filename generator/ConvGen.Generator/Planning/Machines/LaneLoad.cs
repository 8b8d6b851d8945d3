namespace ConvGen.Generator.Planning.Machines;

/// <summary>How a vector of inputs is loaded.</summary>
internal enum LaneLoad
{
    /// <summary>The lanes are contiguous.</summary>
    Contiguous,

    /// <summary>Every second element of two contiguous vectors.</summary>
    EverySecond,

    /// <summary>Each lane separately.</summary>
    Gathered,
}
