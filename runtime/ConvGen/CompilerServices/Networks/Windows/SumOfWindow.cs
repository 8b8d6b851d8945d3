using System.Numerics;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>The sum of a window's elements, which is divided by their number.</summary>
internal readonly struct SumOfWindow<T> : IWindow<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static T Start => T.Zero;

    /// <inheritdoc/>
    public static bool IsDivided => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes With<TVector, TLanes>(TLanes result, TLanes element)
        where TVector : struct, IElementLanes<TLanes, T> => TVector.Add(result, element);
}
