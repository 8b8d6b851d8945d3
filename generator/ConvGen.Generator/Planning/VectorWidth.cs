using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning;

/// <summary>A width of vector register that a kernel is written for.</summary>
/// <param name="Bits">The register's bits; 0 for scalar code, which works on one element at a time.</param>
/// <param name="Registers">The registers that a tile may fill.</param>
internal sealed record VectorWidth(int Bits, int Registers)
{
    /// <summary>AVX-512: 32 registers, of which two are left to the compiler (28 accumulators beside 5 operands were measured to spill).</summary>
    public static VectorWidth Bits512 { get; } = new(512, 30);

    /// <summary>AVX2 with FMA: 16 registers.</summary>
    public static VectorWidth Bits256 { get; } = new(256, 16);

    /// <summary>SSE, Advanced SIMD or WebAssembly SIMD: 16 registers on the poorest of them.</summary>
    public static VectorWidth Bits128 { get; } = new(128, 16);

    /// <summary>One element at a time.</summary>
    public static VectorWidth Scalar { get; } = new(0, 16);

    /// <summary>All widths, the widest first.</summary>
    public static IReadOnlyList<VectorWidth> All { get; } = [Bits512, Bits256, Bits128, Scalar];

    public bool IsScalar => Bits == 0;

    /// <summary>The elements in one register.</summary>
    public int Lanes(ElementType type) => IsScalar ? 1 : Bits / type.Bits();
}
