using ConvGen.Generator.Planning.ChannelVector;
using ConvGen.Generator.Planning.RowVector;
using ConvGen.Generator.Planning.StraightLine;

namespace ConvGen.Generator.Planning;

/// <summary>The registry of kernel families.</summary>
internal static class KernelFamilies
{
    /// <summary>The family that <c>Unroll.Full</c> asks for.</summary>
    public static IKernelFamily FullyUnrolled => new StraightLineFamily();

    /// <summary>
    /// All families. The first one supports every convolution on every machine. It can adapt the length of its code, so the others are planned first.
    /// </summary>
    public static IReadOnlyList<IKernelFamily> All => [new RowVectorFamily(), new ChannelVectorFamily(), FullyUnrolled];
}
