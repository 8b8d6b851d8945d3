namespace ConvGen.Generator.Model;

/// <summary>The limits of code without loops, whether the user asks for it or the planner chooses it.</summary>
internal static class FullUnrolling
{
    /// <summary>
    /// The maximum number of multiply-adds. At about 20 µs each to compile, the first call stays well below 100 ms, and at 110 to 170 characters
    /// each, the source stays below 200 KB.
    /// </summary>
    public const int MultiplyAdds = 1_024;

    /// <summary>The maximum number of outputs: each adds a few lines.</summary>
    public const int Outputs = 256;

    /// <summary>The maximum ratio of all taps to taps on the input. Counting them takes time in the generator.</summary>
    private const int Sparsity = 64;

    /// <summary>Whether a convolution is small enough. Its extents must be declared.</summary>
    public static bool IsPossible(Geometry geometry) =>
        (long)geometry.OutputLength * geometry.ChainLength <= (long)Sparsity * MultiplyAdds
        && geometry.OutputLength <= Outputs
        && geometry.SpelledOutMultiplyAdds <= MultiplyAdds;
}
