namespace ConvGen.Numerics;

/// <summary>Every property for every geometry, in double precision.</summary>
public class DoubleKernelTests
{
    /// <summary>The names of the cases.</summary>
    public static TheoryData<string> Cases => [.. CompiledKernels.Names(isDouble: true)];

    /// <summary>The names of the cases whose attribute declares the extents.</summary>
    public static TheoryData<string> DeclaredCases => [.. CompiledKernels.Names(isDouble: true, declaresExtents: true)];

    /// <summary>The names of the cases that take a residual.</summary>
    public static TheoryData<string> ResidualCases => [.. CompiledKernels.Names(isDouble: true, hasResidual: true)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Integers_are_exact(string name) => KernelProperties.IntegersAreExact(CompiledKernels.Get<double>(name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Errors_stay_within_the_bound(string name) => KernelProperties.ErrorsStayWithinTheBound(CompiledKernels.Get<double>(name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Forward_gives_the_same_bits_as_Correlate(string name) => KernelProperties.ForwardGivesTheSameBits(CompiledKernels.Get<double>(name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_image_of_a_batch_gives_the_same_bits(string name) => KernelProperties.EachImageOfABatchGivesTheSameBits(CompiledKernels.Get<double>(name));

    [Theory]
    [MemberData(nameof(ResidualCases))]
    public void A_residual_may_be_the_output(string name) => KernelProperties.AResidualMayBeTheOutput(CompiledKernels.Get<double>(name));

    [Theory]
    [MemberData(nameof(DeclaredCases))]
    public void Every_vector_width_gives_the_same_bits(string name) => KernelProperties.VectorWidthsGiveTheSameBits(CompiledKernels.Get<double>(name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_outside_the_spans_is_touched(string name) =>
        KernelProperties.NothingOutsideTheSpansIsTouched(CompiledKernels.Get<double>(name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_is_allocated(string name) => KernelProperties.NothingIsAllocated(CompiledKernels.Get<double>(name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Constants_tell_the_shape(string name) => KernelProperties.ConstantsTellTheShape(CompiledKernels.Get<double>(name));
}
