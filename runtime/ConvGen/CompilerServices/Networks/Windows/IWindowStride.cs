using System.Numerics;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>How the elements of neighboring windows are loaded.</summary>
internal interface IWindowStride
{
    /// <summary>Loads elements that are a stride apart. No element after the last one is read.</summary>
    public static abstract TLanes Load<TVector, TLanes, T>(ref T source, nint stride)
        where TVector : struct, IElementLanes<TLanes, T>
        where T : unmanaged, IFloatingPointIeee754<T>;
}

/// <summary>Neighboring windows are one element apart.</summary>
internal readonly struct NextElement : IWindowStride
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Load<TVector, TLanes, T>(ref T source, nint stride)
        where TVector : struct, IElementLanes<TLanes, T>
        where T : unmanaged, IFloatingPointIeee754<T> => TVector.Load(ref source);
}

/// <summary>Neighboring windows are two elements apart.</summary>
internal readonly struct EverySecondElement : IWindowStride
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Load<TVector, TLanes, T>(ref T source, nint stride)
        where TVector : struct, IElementLanes<TLanes, T>
        where T : unmanaged, IFloatingPointIeee754<T> => TVector.LoadEverySecond(ref source);
}

/// <summary>Neighboring windows are any number of elements apart.</summary>
internal readonly struct AnyStride : IWindowStride
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Load<TVector, TLanes, T>(ref T source, nint stride)
        where TVector : struct, IElementLanes<TLanes, T>
        where T : unmanaged, IFloatingPointIeee754<T> => TVector.LoadEvery(ref source, stride);
}
