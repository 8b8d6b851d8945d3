using System.Numerics;
using ConvGen.CompilerServices;

namespace ConvGen.Numerics;

/// <summary>Calls that compute a layer share by share, as several threads do, but in a fixed order.</summary>
internal static class SharedCalls
{
    /// <summary>How channels and the image are split: not at all, each alone, both, and into more parts than there are.</summary>
    private static readonly (int Channels, int Space)[] Grids = [(1, 1), (1, 2), (2, 1), (3, 4), (2, 7), (1, 1000)];

    /// <summary>
    /// One call for each way to split; none if the layer is too small to be shared. They take the weights as packed by a layer. Each share must write
    /// its own outputs; if it writes others, they must get the same bits. Shares are computed from the last to the first, and then the last one
    /// again.
    /// </summary>
    public static IEnumerable<CorrelateCall<T>> Of<T>(Kernel<T> kernel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (kernel.Share is not { } compute)
        {
            yield break;
        }

        ShareCall<T>? activate = kernel.ShareActivation;
        foreach ((int channels, int space) in Grids)
        {
            WorkShare[] shares =
            [
                .. from channel in Enumerable.Range(0, channels) from place in Enumerable.Range(0, space)
                   select new WorkShare(new(channel, channels), new(place, space)),
            ];
            yield return (input, heldWeights, bias, residual, output) =>
            {
                foreach (WorkShare share in shares.Reverse().Append(shares[^1]))
                {
                    compute(input, heldWeights, bias, residual, output, share);
                }

                foreach (WorkShare share in shares.Where(share => share.Channels.IsLast))
                {
                    activate?.Invoke(input, heldWeights, bias, residual, output, share);
                }
            };
        }
    }
}
