using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>Maps positions outside the input to positions inside it, for padding other than zeros (PyTorch, torch.nn.functional.pad).</summary>
/// <remarks>
/// This API supports generated code and is not intended to be used directly.
/// The padding is never wider than its mode allows, so a single reflection or wraparound leads back into the input.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PaddedIndex
{
    /// <summary>The position mirrored at the input's first or last element, which is not repeated.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Reflect(int index, int extent) => index < 0 ? -index : index < extent ? index : 2 * (extent - 1) - index;

    /// <summary>The position of the input's first or last element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Replicate(int index, int extent) => index < 0 ? 0 : index < extent ? index : extent - 1;

    /// <summary>The position wrapped around, as if the input were repeated.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Circular(int index, int extent) => index < 0 ? index + extent : index < extent ? index : index - extent;
}
