namespace ConvGen.Numerics;

/// <summary>The kinds of data that fingerprints are computed for.</summary>
internal enum CorpusData
{
    /// <summary>Integers, whose sums are exact.</summary>
    Integers,

    /// <summary>Numbers of the normal distribution, whose sums are rounded.</summary>
    Normal,

    /// <summary>NaN, infinities, subnormal numbers and numbers that overflow.</summary>
    Specials,
}
