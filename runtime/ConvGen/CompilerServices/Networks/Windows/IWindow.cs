using System.Numerics;

namespace ConvGen.CompilerServices;

/// <summary>What is computed from the elements of a pooling's window.</summary>
internal interface IWindow<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Gets the value without any element, which is also what the padding counts as.</summary>
    public static abstract T Start { get; }

    /// <summary>Gets a value that indicates whether the value is divided by the number of elements at the end.</summary>
    public static abstract bool IsDivided { get; }

    /// <summary>The value with one more element.</summary>
    public static abstract TLanes With<TVector, TLanes>(TLanes result, TLanes element)
        where TVector : struct, IElementLanes<TLanes, T>;
}
