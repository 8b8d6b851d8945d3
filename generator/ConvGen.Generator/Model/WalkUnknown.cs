namespace ConvGen.Generator.Model;

/// <summary>Specifies which numbers of a walk are known only at run time.</summary>
internal enum WalkUnknown
{
    /// <summary>None.</summary>
    Nothing,

    /// <summary>The origin, because the padding depends on the input's extent.</summary>
    Origin,

    /// <summary>
    /// All except the steps, because the walk represents every remainder modulo a transposed convolution's stride. Its number of taps is the maximum.
    /// </summary>
    Remainder,
}
