namespace ConvGen.Numerics;

/// <summary>Every activation in every kind of kernel, in both precisions, because each kind applies it in different code.</summary>
internal static class ActivationCases
{
    private static readonly KernelCase[] Kinds =
    [
        new() { InChannels = 2, OutChannels = 2, Image = (4, 5), Padding = (1, 1, 1, 1), UnrollFull = true },
        new() { InChannels = 2, OutChannels = 3, Image = (4, 37), Padding = (1, 1, 1, 1), Bias = true },
        new() { InChannels = 2, OutChannels = 3, Image = (4, 37), Padding = (1, 1, 1, 1), DeclaresExtents = false, Residual = true },
    ];

    public static IReadOnlyList<KernelCase> All { get; } =
    [
        .. from activation in KernelCase.Activations
           where activation != Activation.None
           from kind in Kinds
           from isDouble in new[] { false, true }
           select kind with { Activation = activation, IsDouble = isDouble },
    ];
}
