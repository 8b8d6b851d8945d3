using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>
/// The functions of <see cref="Activation"/>, for one element, for vectors of 128, 256 and 512 bits, and for finished outputs.
/// </summary>
/// <remarks>
/// <para>
/// This API supports generated code and is not intended to be used directly. Functions of a few instructions take a value and return one, and
/// are inlined where a tile keeps its sums in registers. Functions that need an exponential do not fit there, and a call would spill all registers
/// of the tile (the System V calling convention preserves no vector registers), so they process finished outputs in place.
/// </para>
/// <para>
/// An element's result has the same bits for every vector width, position in the span and span length. To achieve this, every width runs the
/// same operations in the same order, and minima and maxima are written as a comparison and a selection: the instructions for them handle NaN
/// and −0 differently on x86 (MAXPS returns its second operand) and Arm (FMAX returns NaN and +0), and the result of .NET's
/// <c>Vector128.Max</c> for them changed in .NET 9. As everywhere in ConvGen, hardware without fused multiply-add gives different last bits than
/// hardware with it. The sign and the payload of a NaN are not specified.
/// </para>
/// <para>
/// Errors are stated in ulp, units in the last place of the exact value, including subnormal values. In single precision, all 2³² arguments were
/// measured: sigmoid 1.9991, silu 1.9980 (2.0860 without fused multiply-add), tanh 1.5151. In double precision, 30 million arguments were
/// measured, most of them around the algorithms' boundaries: 1.9966, 1.9878 (2.0265 without), 1.5196.
/// </para>
/// <para>
/// Of the other functions, all single-precision arguments from 10⁻⁶ to 150 in size were measured, and some of those nearer to 0: elu
/// 0.9520, gelu 3.6926, its approximation 2.8504, softplus 2.7969, mish 4.2736. Without fused multiply-add, every eleventh of them, and all
/// for gelu: 0.9122, 3.7979, not bounded by a constant, 2.7969, 4.0496. In double precision, 60,000 arguments of each: 1.1007, 2.5077
/// (2.8406 without), 2.3582, 2.4539, 3.4545.
/// </para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Activations
{
}
