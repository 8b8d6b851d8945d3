using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Consumer;

/// <summary>The instructions that generated kernels find on this machine, in this program. The tests compile this file, too.</summary>
internal static class VectorInstructions
{
    /// <summary>Whether a step of a chain is one instruction with a single rounding.</summary>
    public static bool HasFusedMultiplyAdd => Fma.IsSupported || AdvSimd.IsSupported;

    /// <summary>The width of the widest vectors that kernels use, in bits.</summary>
    private static int Bits
    {
        get
        {
            if (Vector512.IsHardwareAccelerated && Avx512F.IsSupported)
            {
                return 512;
            }

            return Vector256.IsHardwareAccelerated && Fma.IsSupported ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;
        }
    }

    public static string Describe() => Describe(Bits, HasFusedMultiplyAdd);

    public static string Describe(int bits, bool fused) => $"vectors of {bits} bits, {(fused ? "fused multiply-add" : "multiply, then add")}";
}
