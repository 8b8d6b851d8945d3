namespace ConvGen.Numerics;

/// <summary>The sorts of data that fingerprints are taken of.</summary>
internal enum CorpusData
{
    /// <summary>Integers, whose sums are exact.</summary>
    Integers,

    /// <summary>Numbers of the normal distribution, whose sums are rounded.</summary>
    Normal,

    /// <summary>NaN, infinities, subnormal numbers and what overflows.</summary>
    Specials,
}
