using System.Numerics;

namespace ConvGen.CompilerServices;

/// <summary>
/// The operations of a network's operators, for one kind of vector, so that every operator is written once for all widths. A scalar is a vector with one
/// lane. All operations are exact or rounded once, lane by lane, so results have the same bits for every width.
/// </summary>
/// <typeparam name="TLanes">The vector.</typeparam>
/// <typeparam name="T">The type of its elements.</typeparam>
internal interface IElementLanes<TLanes, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Gets the number of lanes.</summary>
    public static abstract int Count { get; }

    /// <summary>The value in every lane.</summary>
    public static abstract TLanes All(T value);

    /// <summary>Loads consecutive elements.</summary>
    public static abstract TLanes Load(ref T source);

    /// <summary>Loads every second element. No element after the last one that is needed is read.</summary>
    public static abstract TLanes LoadEverySecond(ref T source);

    /// <summary>Loads elements that are a step apart.</summary>
    public static abstract TLanes LoadEvery(ref T source, nint step);

    /// <summary>Stores consecutive elements.</summary>
    public static abstract void Store(TLanes value, ref T destination);

    /// <summary>left + right.</summary>
    public static abstract TLanes Add(TLanes left, TLanes right);

    /// <summary>left·right.</summary>
    public static abstract TLanes Multiply(TLanes left, TLanes right);

    /// <summary>The value where it is larger than the best one or NaN; the best one elsewhere. So NaN wins, and of equal ones, the best one stays.</summary>
    public static abstract TLanes Larger(TLanes best, TLanes value);
}
