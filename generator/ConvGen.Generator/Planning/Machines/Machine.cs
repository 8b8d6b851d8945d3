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

    /// <summary>Instructions that are decoded per cycle.</summary>
    public const int OperationsPerCycle = 6;

    /// <summary>
    /// The fraction of their cycles by which loads delay the multiply-adds that hide them, because scheduling is never perfect. Among the tiles that
    /// keep the multiply-add units busy, it favors the one with fewer loads.
    /// </summary>
    public const double LoadContention = 0.1;

    /// <summary>Cycles of overhead per tile: its loop counters, references and the end of its last chains.</summary>
    public const int TileOverhead = 12;

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

    /// <summary>The size of the second-level cache in bytes: the minimum per core of current processors.</summary>
    public const int SecondCacheBytes = 512 * 1024;

    /// <summary>
    /// The maximum size in bytes of a slab of the input, so that it stays in the second-level cache together with weights and outputs.
    /// </summary>
    public const int SlabBytes = SecondCacheBytes / 2;

    /// <summary>The bytes per cycle that arrive from beyond the second-level cache without a noticeable delay while all cores are busy.</summary>
    public const int OuterCacheBytesPerCycle = 2;

    /// <summary>
    /// The same for bytes that tiles of few columns read from as many places as there are input channels, which the processor does not foresee.
    /// </summary>
    public const double ScatteredBytesPerCycle = 0.5;

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
    /// Cycles for storing a vector. A store takes about a cycle of both multiply-add units: 12 multiply-adds with 1, 2, 3 or 4 stores of 256 bits had 91,
    /// 74, 66 and 62 % of their speed without (measured on Zen 3).
    /// </summary>
    public const int StoreCycles = 1;

    /// <summary>The instructions per cycle of a core that a busy hyperthread shares: 3 to 3.5 (measured on Zen 3).</summary>
    public const double SharedInstructionsPerCycle = 3.25;

    /// <summary>The loads per cycle of a core that a busy hyperthread shares (measured on Zen 3).</summary>
    public const double SharedLoadsPerCycle = 1.5;

    /// <summary>
    /// Additional cycles for each byte of weights that comes from the second-level cache. Without it, a layer of 256 channels of 14 x 14 went from 88 to
    /// 99 % of the peak (measured on Zen 3, tiles that read 128 bytes in 6 cycles).
    /// </summary>
    public const double SecondCacheDelayPerByte = 1.0 / 160;

    /// <summary>
    /// Additional cycles for each byte of weights that comes from beyond it. Without it, a layer of 512 channels of 7 x 7 went from 60 to 92 %.
    /// </summary>
    public const double OuterCacheDelayPerByte = 1.0 / 40;

    /// <summary>The bytes of weights that stay in the first-level cache beside the inputs of a tile: 24 to 32 KB were the fastest, 8 KB cost 4 to 8 %.</summary>
    public const int WeightBytes = 24 * 1024;

    /// <summary>The maximum size of the sums that are put aside, so that they stay in the second-level cache.</summary>
    public const int PutAsideBytes = SecondCacheBytes / 8;

    /// <summary>The maximum size of finished sums that are not stored yet, so that they stay in the first-level cache.</summary>
    public const int UnstoredBytes = FirstCacheBytes / 2;

    /// <summary>The number of lines that the first-level cache can hold if they are a multiple of a distance apart.</summary>
    /// <param name="distance">The distance in bytes.</param>
    public static int LinesOfFirstCache(long distance)
    {
        const int sets = FirstCacheBytes / FirstCacheWays / CacheLineBytes;
        long powerOfTwo = Math.Max(1, Math.Min(distance & -distance, (long)sets * CacheLineBytes) / CacheLineBytes);
        return (int)(sets / powerOfTwo) * FirstCacheWays;
    }

    /// <summary>
    /// The accesses to the first-level cache that a load of contiguous elements takes. A vector can begin at any element of a cache line, and crosses its
    /// end from all positions except the first ones.
    /// </summary>
    /// <param name="vectorBytes">The vector's size in bytes.</param>
    /// <param name="elementBytes">An element's size in bytes.</param>
    public static double AccessesPerLoad(int vectorBytes, int elementBytes) => 1 + (vectorBytes - (double)elementBytes) / CacheLineBytes;

    /// <summary>
    /// The factor by which the multiply-adds of a tile take longer because few chains do not always hide the latency. Tiles of 8 and 10 chains had 87 and
    /// 97 % of the speed of 12 (measured on Zen 5, 256 bits).
    /// </summary>
    /// <param name="chains">The number of chains of the tile.</param>
    public static double LatencyFactor(double chains)
    {
        const double enough = 12;
        double missing = Math.Max(0, enough - chains) / 4;
        return 1 + 0.13 * missing * missing;
    }

    /// <summary>
    /// The number of cycles for one tap, which advances every chain of a tile by one multiply-add. It is at least the latency of one multiply-add, because
    /// the previous tap advanced the same chains.
    /// </summary>
    /// <param name="multiplyAdds">The number of chains of the tile.</param>
    /// <param name="loads">The number of loads per tap.</param>
    /// <param name="instructions">The total number of instructions per tap.</param>
    public static double CyclesPerTap(double multiplyAdds, double loads, double instructions) =>
        Math.Max(MultiplyAddLatency, Cycles(multiplyAdds * LatencyFactor(multiplyAdds), loads, instructions));

    /// <summary>
    /// The number of cycles for a stretch of code whose chains are independent: the time of its busiest unit. It is the mean of a core that runs nothing
    /// else and one that a busy hyperthread shares, because users have both.
    /// </summary>
    /// <param name="multiplyAdds">The number of multiply-adds.</param>
    /// <param name="loads">The number of loads.</param>
    /// <param name="instructions">The total number of instructions.</param>
    public static double Cycles(double multiplyAdds, double loads, double instructions)
    {
        double work = multiplyAdds / MultiplyAddsPerCycle;
        double alone = Math.Max(work, Math.Max(loads / LoadsPerCycle, instructions / OperationsPerCycle)) + LoadContention * loads / LoadsPerCycle;
        double shared = Math.Max(work, Math.Max(loads / SharedLoadsPerCycle, instructions / SharedInstructionsPerCycle));
        return (alone + shared) / 2;
    }
}
