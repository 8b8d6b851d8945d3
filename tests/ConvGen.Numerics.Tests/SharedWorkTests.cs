using System.Numerics;
using ConvGen.CompilerServices;

namespace ConvGen.Numerics;

/// <summary>What holds when several threads share a layer's work.</summary>
public class SharedWorkTests
{
    /// <summary>The names of the cases in single precision.</summary>
    public static TheoryData<string> FloatCases => [.. CompiledKernels.Names(isDouble: false).Where(name => CompiledKernels.Get<float>(name).Share is not null)];

    /// <summary>The names of the cases in double precision.</summary>
    public static TheoryData<string> DoubleCases => [.. CompiledKernels.Names(isDouble: true).Where(name => CompiledKernels.Get<double>(name).Share is not null)];

    /// <summary>The names of the large cases.</summary>
    public static TheoryData<string> LargeNames => [.. LargeCases.All.Select(kernelCase => kernelCase.ToString())];

    /// <summary>How channels and the image are split: not at all, each alone, both, into more parts than there are.</summary>
    private static readonly (int Channels, int Space)[] Grids = [(1, 1), (1, 2), (2, 1), (3, 4), (2, 7), (1, 1000)];

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

    // Each share must write its own outputs and no others but with the same bits: they are computed from the last to the first, and the last once more.
    private static void AssertShares<T>(Kernel<T> kernel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ImageData<T> data = ImageData<T>.Normal(kernel.Case);
        T[] expected = KernelProperties.Run(kernel.Forward, kernel, data);
        foreach ((int channels, int space) in Grids)
        {
            WorkShare[] shares =
            [
                .. from channel in Enumerable.Range(0, channels) from place in Enumerable.Range(0, space)
                   select new WorkShare(new(channel, channels), new(place, space)),
            ];
            CorrelateCall<T> all = (input, weights, bias, residual, output) =>
            {
                foreach (WorkShare share in shares.Reverse().Append(shares[^1]))
                {
                    kernel.Share!(input, weights, bias, residual, output, share);
                }

                foreach (WorkShare share in shares.Where(share => share.Channels.IsLast))
                {
                    kernel.ShareActivation?.Invoke(input, weights, bias, residual, output, share);
                }
            };
            Assert.Equal(expected, KernelProperties.Run(all, kernel, data));
        }
    }
}
