using System.IO.Hashing;
using System.Numerics;
using System.Runtime.InteropServices;

namespace ConvGen.Numerics;

/// <summary>A short text that differs where any bit of some outputs does.</summary>
internal static class Fingerprint
{
    /// <summary>The fingerprint of some outputs. All NaN are the same: which one an operation makes is the machine's choice (IEEE 754-2019, 6.2.3).</summary>
    public static string Of<T>(IEnumerable<T> outputs)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] comparable = [.. outputs.Select(output => T.IsNaN(output) ? T.NaN : output)];
        return Convert.ToHexStringLower(XxHash128.Hash(MemoryMarshal.AsBytes<T>(comparable)));
    }
}
