namespace ConvGen;

/// <summary>How much of a kernel is written out instead of looped over.</summary>
public enum Unroll
{
    /// <summary>As much as the compiler still optimises well. The default.</summary>
    Auto,

    /// <summary>
    /// Every channel and every tap: no loop over them remains. The code grows with inChannels/groups · outChannels · taps.
    /// </summary>
    Full,
}
