using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>Where a place beside the input is taken from when the padding is not zero (PyTorch, torch.nn.functional.pad).</summary>
/// <remarks>
/// Called by generated code; not meant to be called by hand.
/// The padding is never wider than its mode allows, so that one reflection or one turn leads back into the input.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PaddedIndex
{
    /// <summary>The place mirrored at the input's first or last element, which is not repeated.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Reflect(int index, int extent) => index < 0 ? -index : index < extent ? index : 2 * (extent - 1) - index;

    /// <summary>The input's first or last element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Replicate(int index, int extent) => index < 0 ? 0 : index < extent ? index : extent - 1;

    /// <summary>The place as if the input repeated itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Circular(int index, int extent) => index < 0 ? index + extent : index < extent ? index : index - extent;
}
