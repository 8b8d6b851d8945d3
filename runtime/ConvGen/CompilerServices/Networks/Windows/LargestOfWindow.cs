using System.Numerics;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>The largest element of a window.</summary>
internal readonly struct LargestOfWindow<T> : IWindow<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static T Start => T.NegativeInfinity;

    /// <inheritdoc/>
    public static bool IsDivided => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes With<TVector, TLanes>(TLanes result, TLanes element)
        where TVector : struct, IElementLanes<TLanes, T> => TVector.Larger(result, element);
}
