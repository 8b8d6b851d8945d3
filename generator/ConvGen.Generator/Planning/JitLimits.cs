namespace ConvGen.Generator.Planning;

/// <summary>
/// What a generated method may contain, so that the JIT compiles it with optimisation and soon.
/// The JIT compiles a method without any optimisation above 60,000 bytes of IL, 20,000 IL instructions, 2,000 basic blocks, 2,000 locals or
/// 8,000 references to locals, keeps at most 1,024 locals in registers, and stops inlining near 922 locals (dotnet/runtime,
/// src/coreclr/jit/compiler.h: DEFAULT_MIN_OPTS_*, lclMAX_TRACKED; MAX_INL_LCLS).
/// </summary>
internal static class JitLimits
{
    /// <summary>The IL bytes of one method: a third of the JIT's limit.</summary>
    public const int MethodBytes = 20_000;

    /// <summary>
    /// The multiply-adds spelled out in one loop body of vectors. A body of 120 was measured as fast as one of 600 (6 x 4 accumulators, 5 x 5
    /// taps, one row or all): the loop's own few instructions hide behind so many. Beyond, unrolling only costs compile time (5 to 10 µs for each
    /// multiply-add), instruction cache, and the reader's patience.
    /// </summary>
    public const int VectorBodyMultiplyAdds = 160;

    /// <summary>The same for scalar code, which serves only machines without vectors.</summary>
    public const int ScalarBodyMultiplyAdds = 48;

    /// <summary>
    /// The multiply-adds of one straight-line method. Each leaves a temporary local when <c>Lanes.MultiplyAdd</c> is inlined, and these must stay
    /// well below where the inliner stops.
    /// </summary>
    public const int StraightLineMultiplyAdds = 256;

    /// <summary>
    /// The multiply-adds that straight-line code may spell out altogether: at about 20 µs each to compile, the first call stays well below 100 ms,
    /// and at 110 to 170 characters each, the source below 200 KB.
    /// </summary>
    public const int SpelledOutMultiplyAdds = 1_024;

    /// <summary>The outputs that straight-line code may compute: each takes some lines of its own.</summary>
    public const int SpelledOutOutputs = 256;

    /// <summary>
    /// The characters of source that a kernel should not exceed, as they are estimated beforehand: a reviewer reads them, and an editor parses
    /// them at every change of the declaration.
    /// </summary>
    public const int SourceCharacters = 175_000;

    /// <summary>The phases of a transposed convolution that may have methods of their own; more of them share one set of methods.</summary>
    public const int Phases = 16;

    // What the C# compiler makes of one statement of a tile's body, rounded up: an index constant takes 5 bytes, a call 5, a local 2 to 4.

    /// <summary>IL bytes of loading one vector of inputs.</summary>
    public const int LoadBytes = 30;

    /// <summary>IL bytes of broadcasting one weight.</summary>
    public const int BroadcastBytes = 30;

    /// <summary>IL bytes of one multiply-add on locals.</summary>
    public const int MultiplyAddBytes = 20;

    /// <summary>IL bytes of starting and storing one accumulator.</summary>
    public const int AccumulatorBytes = 60;

    /// <summary>IL bytes of the loops, ranges and references around a tile's body.</summary>
    public const int FrameBytes = 600;
}
