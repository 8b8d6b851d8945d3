namespace ConvGen.Generator.Planning;

/// <summary>
/// The core that costs are predicted for: what the current ones of Intel, AMD and Arm have in common
/// (uops.info and Agner Fog's instruction tables: VFMADD231PS, latency 4, two a cycle; two loads a cycle).
/// </summary>
internal static class Machine
{
    /// <summary>Cycles until a multiply-add's result can be used by the next of its chain.</summary>
    public const int MultiplyAddLatency = 4;

    /// <summary>Multiply-adds that start in one cycle.</summary>
    public const int MultiplyAddsPerCycle = 2;

    /// <summary>Loads that start in one cycle.</summary>
    public const int LoadsPerCycle = 2;

    /// <summary>Operations that leave the decoder in one cycle.</summary>
    public const int OperationsPerCycle = 6;

    /// <summary>
    /// The share of their own cycles by which loads delay the multiply-adds that hide them: units are never scheduled perfectly. It makes the tile
    /// that loads less the better one among those that keep the multiply-adds busy.
    /// </summary>
    public const double LoadContention = 0.1;

    /// <summary>Cycles of a tile's own frame: its loop counters, references and the end of its last chains.</summary>
    public const int TileOverhead = 12;

    /// <summary>Cycles of one turn of an inner loop beside what it computes.</summary>
    public const int LoopOverhead = 2;

    /// <summary>Cycles of transposing one element of a tile in squares of 256 bits by as many lanes: measured on Zen 4, tiles of 8 to 16 columns.</summary>
    public const double LargeSquareElement = 0.3;

    /// <summary>The same in squares of 128 bits: tiles of 4 to 7 columns.</summary>
    public const double SmallSquareElement = 0.5;

    /// <summary>The same one by one: tiles of 1 to 3 columns.</summary>
    public const double ScatteredElement = 2.5;

    /// <summary>
    /// What each of them takes longer where the first-level cache cannot hold one line of every channel. By itself it takes 0.6 to 3 cycles longer; in
    /// a layer (16 channels that lie 1,024 floats apart) most of that hides behind the next tile's multiply-adds.
    /// </summary>
    public const double ConflictingElement = 0.2;

    /// <summary>The bytes of the first-level data cache: the least that current cores have.</summary>
    public const int FirstCacheBytes = 32 * 1024;

    /// <summary>The lines with the same place in a page that the first-level cache holds.</summary>
    public const int FirstCacheWays = 8;

    /// <summary>The bytes of a cache line. A load that crosses the end of one is two.</summary>
    public const int CacheLineBytes = 64;

    /// <summary>The bytes that arrive from the second-level cache in one cycle, as a stream.</summary>
    public const int SecondCacheBytesPerCycle = 32;

    /// <summary>The bytes of the second-level cache: the least that current cores have to themselves.</summary>
    public const int SecondCacheBytes = 512 * 1024;

    /// <summary>The bytes of an input's part that is to stay in the second-level cache beside weights and outputs.</summary>
    public const int SlabBytes = SecondCacheBytes / 2;

    /// <summary>The bytes that arrive from beyond the second-level cache in one cycle without being noticed, all cores being at work.</summary>
    public const int OuterCacheBytesPerCycle = 2;

    /// <summary>Cycles of calling a kernel method.</summary>
    public const int CallOverhead = 12;

    /// <summary>
    /// Predicted cycles that a thread must be kept busy to be worth waking. Those are ten to twenty-five microseconds, depending on how near a core
    /// comes to the prediction: longer than a sleeping thread of the pool takes to come.
    /// </summary>
    public const int CyclesPerThread = 50_000;

    /// <summary>The width, in elements, of the image that costs are predicted for when the real one is given at run time.</summary>
    public const int NominalExtent = 256;

    /// <summary>
    /// The cycles of one tap, which advances every chain of a tile by one multiply-add. It takes as long as the busiest of the units it needs, and
    /// no less than one multiply-add's latency, because its chains were all advanced by the tap before.
    /// </summary>
    /// <param name="multiplyAdds">The tile's chains.</param>
    /// <param name="loads">The loads of a tap.</param>
    /// <param name="operations">All operations of a tap.</param>
    public static double CyclesPerTap(double multiplyAdds, double loads, double operations) => Math.Max(
        MultiplyAddLatency,
        Math.Max(multiplyAdds / MultiplyAddsPerCycle, Math.Max(loads / LoadsPerCycle, operations / OperationsPerCycle)))
        + LoadContention * loads / LoadsPerCycle;
}
