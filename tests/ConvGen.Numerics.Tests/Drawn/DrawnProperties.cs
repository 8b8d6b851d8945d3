using System.Numerics;

namespace ConvGen.Numerics.Drawn;

/// <summary>The properties that must hold for every drawn pair of kernels, by the names of their tests.</summary>
internal static class DrawnProperties
{
    /// <summary>The property that both the generator and the compiler accept the declaration. Without it, there is no kernel to test.</summary>
    public const string Compiles = "It compiles without a warning";

    /// <summary>The names of all properties.</summary>
    public static IReadOnlyList<string> Names { get; } = [Compiles, .. OfKernels<float>().Keys];

    /// <summary>The properties of compiled kernels.</summary>
    public static IReadOnlyDictionary<string, Action<Kernel<T>, Kernel<T>>> OfKernels<T>()
        where T : unmanaged, IFloatingPointIeee754<T> => new Dictionary<string, Action<Kernel<T>, Kernel<T>>>
        {
            ["Its constants tell the shape"] = OfEach<T>(KernelProperties.ConstantsTellTheShape),
            ["Integers are exact"] = OfEach<T>(KernelProperties.IntegersAreExact),
            ["Errors stay within the bound"] = OfEach<T>(KernelProperties.ErrorsStayWithinTheBound),
            ["Forward gives the same bits as Correlate"] = OfEach<T>(KernelProperties.ForwardGivesTheSameBits),
            ["Each image of a batch gives the same bits"] = OfEach<T>(KernelProperties.EachImageOfABatchGivesTheSameBits),
            ["A residual may be the output"] = OfEach<T>(WhereThereIsAResidual<T>(KernelProperties.AResidualMayBeTheOutput)),
            ["Every vector width gives the same bits"] = OfEach<T>(KernelProperties.VectorWidthsGiveTheSameBits),
            ["A declaration that says the same gives the same bits"] = KernelRelations.TwinsGiveTheSameBits,
            ["Nothing outside the spans is touched"] = OfEach<T>(KernelProperties.NothingOutsideTheSpansIsTouched),
            ["Nothing is allocated"] = OfEach<T>(KernelProperties.NothingIsAllocated),
            ["Results are linear in the input and in the weights"] = OfEach<T>(KernelRelations.ResultsAreLinear),
            ["A moved image has the result moved"] = OfEach<T>(KernelRelations.MovedImagesHaveMovedResults),
        };

    private static Action<Kernel<T>> WhereThereIsAResidual<T>(Action<Kernel<T>> property)
        where T : unmanaged, IFloatingPointIeee754<T> => kernel =>
        {
            if (kernel.Case.Residual)
            {
                property(kernel);
            }
        };

    private static Action<Kernel<T>, Kernel<T>> OfEach<T>(Action<Kernel<T>> property)
        where T : unmanaged, IFloatingPointIeee754<T> => (kernel, twin) =>
        {
            property(kernel);
            property(twin);
        };
}
