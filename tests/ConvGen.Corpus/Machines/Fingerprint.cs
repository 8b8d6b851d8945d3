using System.IO.Hashing;
using System.Numerics;
using System.Runtime.InteropServices;

namespace ConvGen.Numerics;

/// <summary>A short text that differs if any bit of the outputs differs.</summary>
internal static class Fingerprint
{
    /// <summary>
    /// Computes the fingerprint of outputs. All NaNs are treated as equal, because their bits depend on the machine (IEEE 754-2019, 6.2.3).
    /// </summary>
    public static string Of<T>(IEnumerable<T> outputs)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] comparable = [.. outputs.Select(output => T.IsNaN(output) ? T.NaN : output)];
        return Convert.ToHexStringLower(XxHash128.Hash(MemoryMarshal.AsBytes<T>(comparable)));
    }
}
