using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.Numerics;

/// <summary>The features of a machine that kernels depend on.</summary>
/// <param name="Vector512">Whether vectors of 512 bits are worth using.</param>
/// <param name="Vector256">Whether vectors of 256 bits are worth using.</param>
/// <param name="Vector128">Whether there are vectors at all.</param>
/// <param name="FusedMultiplyAdd">Whether a multiplication and an addition are rounded only once.</param>
internal sealed record InstructionSets(bool Vector512, bool Vector256, bool Vector128, bool FusedMultiplyAdd)
{
    /// <summary>The features of this machine, without those disabled by environment variables.</summary>
    public static InstructionSets OfThisProcess { get; } = new(
        System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated,
        System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated,
        System.Runtime.Intrinsics.Vector128.IsHardwareAccelerated,
        Fma.IsSupported || AdvSimd.IsSupported);

    public override string ToString() =>
        $"vectors of {(Vector512 ? 512 : Vector256 ? 256 : Vector128 ? 128 : 0)} bits, {(FusedMultiplyAdd ? "fused multiply-add" : "multiply, then add")}";
}
