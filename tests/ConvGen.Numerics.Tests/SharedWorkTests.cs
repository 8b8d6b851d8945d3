using System.Numerics;

namespace ConvGen.Numerics;

/// <summary>Properties that hold when several threads share a layer's work.</summary>
public class SharedWorkTests
{
    /// <summary>The names of the cases in single precision.</summary>
    public static TheoryData<string> FloatCases => [.. CompiledKernels.Names(isDouble: false).Where(name => CompiledKernels.Get<float>(name).Share is not null)];

    /// <summary>The names of the cases in double precision.</summary>
    public static TheoryData<string> DoubleCases => [.. CompiledKernels.Names(isDouble: true).Where(name => CompiledKernels.Get<double>(name).Share is not null)];

    /// <summary>The names of the large cases.</summary>
    public static TheoryData<string> LargeNames => [.. LargeCases.All.Select(kernelCase => kernelCase.ToString())];

    [Theory]
    [MemberData(nameof(FloatCases))]
    public void Shares_together_give_the_same_bits(string name) => AssertShares(CompiledKernels.Get<float>(name));

    [Theory]
    [MemberData(nameof(DoubleCases))]
    public void So_they_do_in_double_precision(string name) => AssertShares(CompiledKernels.Get<double>(name));

    [Theory]
    [MemberData(nameof(LargeNames))]
    public void A_large_layer_can_be_shared(string name)
    {
        bool isShared = name.Contains("double", StringComparison.Ordinal)
            ? CompiledKernels.Get<double>(name).Share is not null
            : CompiledKernels.Get<float>(name).Share is not null;
        Assert.True(isShared);
    }

    private static void AssertShares<T>(Kernel<T> kernel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ImageData<T> data = ImageData<T>.Normal(kernel.Case);
        T[] expected = KernelProperties.Run(kernel.Forward, kernel, data);
        ImageData<T> held = data with { Weights = kernel.HeldWeights(data) };
        Assert.All(SharedCalls.Of(kernel), shared => Assert.Equal(expected, KernelProperties.Run(shared, kernel, held)));
    }
}
