using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>How two images of different shapes are combined: the extents of the result, and along which axes each operand is repeated.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
/// <param name="extent0">The result's extent along the slowest axis.</param>
/// <param name="extent1">The extent along the second axis.</param>
/// <param name="extent2">The extent along the third axis.</param>
/// <param name="extent3">The extent along the fastest axis.</param>
/// <param name="left">The axes along which the left operand is not repeated: bit 0 for the slowest axis.</param>
/// <param name="right">The axes along which the right operand is not repeated.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BroadcastShape(int extent0, int extent1, int extent2, int extent3, int left, int right)
{
    /// <summary>Whether there is no shape, because no operand is repeated.</summary>
    internal bool IsDefault => Extent0 == 0;

    internal int Extent0 { get; } = extent0;

    internal int Extent1 { get; } = extent1;

    internal int Extent2 { get; } = extent2;

    internal int Extent3 { get; } = extent3;

    /// <summary>The steps of the left operand along the axes, 0 where it is repeated.</summary>
    internal (int Axis0, int Axis1, int Axis2, int Axis3) LeftSteps => Steps(left);

    /// <summary>The steps of the right operand along the axes, 0 where it is repeated.</summary>
    internal (int Axis0, int Axis1, int Axis2, int Axis3) RightSteps => Steps(right);

    private (int Axis0, int Axis1, int Axis2, int Axis3) Steps(int axes)
    {
        int step3 = 1;
        int step2 = step3 * Used(axes, 3, Extent3);
        int step1 = step2 * Used(axes, 2, Extent2);
        int step0 = step1 * Used(axes, 1, Extent1);
        return (step0 * (axes & 1), step1 * ((axes >> 1) & 1), step2 * ((axes >> 2) & 1), step3 * ((axes >> 3) & 1));
    }

    private static int Used(int axes, int axis, int extent) => ((axes >> axis) & 1) == 1 ? extent : 1;
}
