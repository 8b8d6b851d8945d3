using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>The statements of kernels that compute single elements.</summary>
/// <remarks>
/// This API supports generated code and is not intended to be used directly.
/// Each method stands for one statement of a kernel. The names differ instead of the parameters wherever possible, because the compiler spends most of a
/// kernel's build time on choosing between overloads.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Elements
{
    /// <summary>Gets a reference to the element at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float At(ref float place, int offset) => ref Unsafe.Add(ref place, offset);

    /// <summary>Gets a reference to the element at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref double At(ref double place, int offset) => ref Unsafe.Add(ref place, offset);

    /// <summary>x·y + sum, where y is the element at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MultiplyAddAt(float x, ref float from, int offset, float sum) => Lanes.MultiplyAdd(x, Unsafe.Add(ref from, offset), sum);

    /// <summary>x·y + sum, where y is the element at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MultiplyAddAt(double x, ref double from, int offset, double sum) => Lanes.MultiplyAdd(x, Unsafe.Add(ref from, offset), sum);
}
