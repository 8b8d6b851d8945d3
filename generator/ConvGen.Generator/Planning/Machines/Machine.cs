namespace ConvGen.Generator.Planning.Machines;

/// <summary>
/// The core that costs are predicted for: what current Intel, AMD and Arm cores have in common
/// (uops.info and Agner Fog's instruction tables: VFMADD231PS, latency 4, two per cycle; two loads per cycle).
/// </summary>
internal static class Machine
{
    /// <summary>Cycles until the result of a multiply-add can be used by the next one in its chain.</summary>
    public const int MultiplyAddLatency = 4;

    /// <summary>Multiply-adds that can start per cycle.</summary>
    public const int MultiplyAddsPerCycle = 2;

    /// <summary>Loads that can start per cycle.</summary>
    public const int LoadsPerCycle = 2;

    /// <summary>Operations that are decoded per cycle.</summary>
    public const int OperationsPerCycle = 6;

    /// <summary>
    /// The fraction of their cycles by which loads delay the multiply-adds that hide them, because scheduling is never perfect. Among the tiles that
    /// keep the multiply-add units busy, it favors the one with fewer loads.
    /// </summary>
    public const double LoadContention = 0.1;

    /// <summary>Cycles of overhead per tile: its loop counters, references and the end of its last chains.</summary>
    public const int TileOverhead = 12;

    /// <summary>Cycles of overhead per iteration of an inner loop.</summary>
    public const int LoopOverhead = 2;

    /// <summary>
    /// Cycles per element for transposing a tile in squares of 256 bits by as many lanes, measured on Zen 4 with tiles of 8 to 16 columns.
    /// </summary>
    public const double LargeSquareElement = 0.3;

    /// <summary>The same in squares of 128 bits, for tiles of 4 to 7 columns.</summary>
    public const double SmallSquareElement = 0.5;

    /// <summary>The same one by one, for tiles of 1 to 3 columns.</summary>
    public const double ScatteredElement = 2.5;

    /// <summary>
    /// Additional cycles per element if the first-level cache cannot hold one line of every channel. In isolation, it takes 0.6 to 3 cycles longer;
    /// in a layer (16 channels that are 1,024 floats apart), the next tile's multiply-adds hide most of that.
    /// </summary>
    public const double ConflictingElement = 0.2;

    /// <summary>The size of the first-level data cache in bytes: the minimum of current cores.</summary>
    public const int FirstCacheBytes = 32 * 1024;

    /// <summary>The number of lines with the same offset in a page that the first-level cache can hold.</summary>
    public const int FirstCacheWays = 8;

    /// <summary>The size of a cache line in bytes. A load that crosses the end of a line counts as two.</summary>
    public const int CacheLineBytes = 64;

    /// <summary>The bytes per cycle that can be streamed from the second-level cache.</summary>
    public const int SecondCacheBytesPerCycle = 32;

    /// <summary>The size of the second-level cache in bytes: the minimum per core of current processors.</summary>
    public const int SecondCacheBytes = 512 * 1024;

    /// <summary>
    /// The maximum size in bytes of a slab of the input, so that it stays in the second-level cache together with weights and outputs.
    /// </summary>
    public const int SlabBytes = SecondCacheBytes / 2;

    /// <summary>The bytes per cycle that arrive from beyond the second-level cache without a noticeable delay while all cores are busy.</summary>
    public const int OuterCacheBytesPerCycle = 2;

    /// <summary>Cycles for calling a kernel method.</summary>
    public const int CallOverhead = 12;

    /// <summary>
    /// The predicted number of cycles that a thread must be busy to be worth waking. This is ten to twenty-five microseconds, depending on how close
    /// a core comes to the prediction, which is longer than a sleeping thread-pool thread takes to start.
    /// </summary>
    public const int CyclesPerThread = 50_000;

    /// <summary>The width, in elements, of the image that costs are predicted for if the actual width is given at run time.</summary>
    public const int NominalExtent = 256;

    /// <summary>
    /// The number of cycles for one tap, which advances every chain of a tile by one multiply-add. It is the time of the busiest unit, but at least
    /// the latency of one multiply-add, because the previous tap advanced the same chains.
    /// </summary>
    /// <param name="multiplyAdds">The number of chains of the tile.</param>
    /// <param name="loads">The number of loads per tap.</param>
    /// <param name="operations">The total number of operations per tap.</param>
    public static double CyclesPerTap(double multiplyAdds, double loads, double operations) => Math.Max(
        MultiplyAddLatency,
        Math.Max(multiplyAdds / MultiplyAddsPerCycle, Math.Max(loads / LoadsPerCycle, operations / OperationsPerCycle)))
        + LoadContention * loads / LoadsPerCycle;
}
