namespace ConvGen.Generator.Planning.Machines;

/// <summary>
/// The limits for a generated method, so that the JIT compiles it quickly and with optimization.
/// The JIT does not optimize methods above 60,000 bytes of IL, 20,000 IL instructions, 2,000 basic blocks, 2,000 locals or
/// 8,000 references to locals. It keeps at most 1,024 locals in registers, and stops inlining near 922 locals (dotnet/runtime,
/// src/coreclr/jit/compiler.h: DEFAULT_MIN_OPTS_*, lclMAX_TRACKED; MAX_INL_LCLS).
/// </summary>
internal static class JitLimits
{
    /// <summary>The maximum number of IL bytes in one method: a third of the JIT's limit.</summary>
    public const int MethodBytes = 20_000;

    /// <summary>
    /// The maximum number of multiply-adds in the body of a vector loop. In measurements, a body of 120 was as fast as one of 600 (6 x 4
    /// accumulators, 5 x 5 taps, one row or all), because the loop's few instructions are hidden behind them. Beyond that, unrolling only costs
    /// compile time (5 to 10 µs per multiply-add), instruction cache, and readability.
    /// </summary>
    public const int VectorBodyMultiplyAdds = 160;

    /// <summary>
    /// The maximum number of multiply-adds for which several input channels are computed in one iteration. Longer bodies hide the loop's instructions.
    /// </summary>
    public const int ChannelBodyMultiplyAdds = 64;

    /// <summary>The maximum for scalar code, which runs only on machines without vectors.</summary>
    public const int ScalarBodyMultiplyAdds = 48;

    /// <summary>
    /// The maximum number of multiply-adds in one straight-line method. Each adds a temporary local when <c>Lanes.MultiplyAdd</c> is inlined, and
    /// their number must stay well below the limit of the inliner.
    /// </summary>
    public const int StraightLineMultiplyAdds = 256;

    /// <summary>
    /// The maximum estimated number of characters in a kernel's source. A reviewer reads it, and an editor parses it after every change to the
    /// declaration.
    /// </summary>
    public const int SourceCharacters = 140_000;

    /// <summary>
    /// The maximum number of phases of a transposed convolution with separate methods. If there are more, they share one set of methods.
    /// </summary>
    public const int Phases = 16;

    // The IL that the C# compiler emits for one statement of a tile's body, rounded up: an index constant takes 5 bytes, a call 5, a local 2 to 4.

    /// <summary>IL bytes for loading one vector of inputs.</summary>
    public const int LoadBytes = 30;

    /// <summary>IL bytes for broadcasting one weight.</summary>
    public const int BroadcastBytes = 30;

    /// <summary>IL bytes for one multiply-add on locals.</summary>
    public const int MultiplyAddBytes = 20;

    /// <summary>IL bytes for initializing and storing one accumulator.</summary>
    public const int AccumulatorBytes = 60;

    /// <summary>IL bytes for the loops, ranges and references around a tile's body.</summary>
    public const int FrameBytes = 600;
}
