namespace ConvGen.Generator.Planning.RowVector;

/// <summary>What an end of a range is.</summary>
internal enum BoundPlace
{
    /// <summary>A known position.</summary>
    Known,

    /// <summary>The first position whose taps all fall on the input.</summary>
    FirstInterior,

    /// <summary>The end of the positions whose taps all fall on the input.</summary>
    EndInterior,

    /// <summary>The end of all positions.</summary>
    End,
}
