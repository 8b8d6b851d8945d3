using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.Machines;

/// <summary>A vector register width that a kernel is generated for.</summary>
/// <param name="Bits">The number of bits in a register; 0 for scalar code, which processes one element at a time.</param>
/// <param name="Registers">The number of registers that a tile may use.</param>
internal sealed record VectorWidth(int Bits, int Registers)
{
    /// <summary>
    /// AVX-512: 32 registers, two of which are left to the compiler (measurements showed that 28 accumulators with 5 operands spill).
    /// </summary>
    public static VectorWidth Bits512 { get; } = new(512, 30);

    /// <summary>AVX2 with FMA: 16 registers.</summary>
    public static VectorWidth Bits256 { get; } = new(256, 16);

    /// <summary>SSE, Advanced SIMD or WebAssembly SIMD: 16 registers on the least capable of them.</summary>
    public static VectorWidth Bits128 { get; } = new(128, 16);

    /// <summary>One element at a time.</summary>
    public static VectorWidth Scalar { get; } = new(0, 16);

    /// <summary>All widths, widest first.</summary>
    public static IReadOnlyList<VectorWidth> All { get; } = [Bits512, Bits256, Bits128, Scalar];

    public bool IsScalar => Bits == 0;

    /// <summary>The number of elements in one register.</summary>
    public int Lanes(ElementType type) => IsScalar ? 1 : Bits / type.Bits();
}
