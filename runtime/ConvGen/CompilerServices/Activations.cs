using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>
/// The functions of <see cref="Activation"/>, for one element, for vectors of 128, 256 and 512 bits, and for finished outputs.
/// </summary>
/// <remarks>
/// <para>
/// Called by generated code; not meant to be called by hand. The functions of a few instructions take a value and return one, and are
/// inlined where a tile holds its sums in registers. Those that need an exponential would not fit there, and a call would cost every
/// register that the tile holds (System V preserves no vector register): they go over finished outputs in place.
/// </para>
/// <para>
/// An element's result has the same bits whatever the vector's width, its place in the span and the span's length. For that, every width
/// runs the same operations in the same order, and minima and maxima are written as a comparison and a selection: the instructions for them
/// disagree about NaN and −0 between x86 (MAXPS returns its second operand) and Arm (FMAX returns NaN and +0), and what .NET's
/// <c>Vector128.Max</c> returns there changed with .NET 9. Where the hardware lacks fused multiply-add, the last bits differ from those of
/// hardware that has it, as everywhere in ConvGen. The sign and the payload of a NaN are not specified.
/// </para>
/// <para>
/// Errors are stated in ulp, units of the last place of the exact value, subnormal ones too. In single precision every one of the 2³²
/// arguments was measured: sigmoid 1.9991, silu 1.9980 (2.0860 without fused multiply-add), tanh 1.5151. In double precision 30 million
/// were, most of them around the algorithms' corners: 1.9966, 1.9878 (2.0265 without), 1.5196.
/// </para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Activations
{
}
