using System.Globalization;
using ConvGen.CompilerServices;

namespace ConvGen;

// The argument checks, which run before anything is written. Each message states what was passed and what was expected.
public static partial class BatchNorm
{
    private static WeightOrder RequireMatch<T>(
        int inChannels,
        int groups,
        ReadOnlySpan<T> weights,
        ReadOnlySpan<T> bias,
        ReadOnlySpan<T> mean,
        ReadOnlySpan<T> variance,
        ReadOnlySpan<T> gamma,
        ReadOnlySpan<T> beta,
        Span<T> foldedWeights,
        Span<T> foldedBias)
    {
        int outChannels = mean.Length;
        Require(outChannels > 0, nameof(mean), $"'mean' is empty, but must have an element for each output channel.");
        RequireChannels(variance.Length, nameof(variance));
        RequireChannelsOrNone(bias.Length, nameof(bias));
        RequireChannelsOrNone(gamma.Length, nameof(gamma));
        RequireChannelsOrNone(beta.Length, nameof(beta));
        RequireGroups(inChannels, outChannels, groups);

        int groupOutputs = outChannels / groups;
        long kernels = (long)inChannels * groupOutputs;
        Require(
            weights.Length > 0 && weights.Length % kernels == 0,
            nameof(weights),
            $"'weights' has {weights.Length} elements, but must have a positive multiple of {kernels}, because 'mean' has {outChannels}.");
        Require(
            foldedWeights.Length == weights.Length,
            nameof(foldedWeights),
            $"'foldedWeights' has {foldedWeights.Length} elements, but must have {weights.Length}, like 'weights'.");
        RequireChannels(foldedBias.Length, nameof(foldedBias));
        Spans.RequireSameOrApart(foldedWeights, weights, nameof(foldedWeights), nameof(weights));
        Spans.RequireSameOrApart(foldedBias, bias, nameof(foldedBias), nameof(bias));
        RequireApart(foldedWeights, foldedBias, nameof(foldedWeights), nameof(foldedBias));
        RequireApart(foldedBias, weights, nameof(foldedBias), nameof(weights));
        return new(inChannels / groups, groupOutputs, weights.Length / (int)kernels);

        void RequireChannels(int length, string name) =>
            Require(length == outChannels, name, $"'{name}' has {length} elements, but must have {outChannels}, like 'mean'.");

        void RequireChannelsOrNone(int length, string name) =>
            Require(
                length == outChannels || length == 0,
                name,
                $"'{name}' has {length} elements, but must have {outChannels}, like 'mean', or none.");
    }

    private static void RequireGroups(int inChannels, int outChannels, int groups)
    {
        RequireArgument(inChannels >= 1, nameof(inChannels), inChannels, $"'inChannels' is {inChannels}, but must be at least 1.");
        string divisors = CommonDivisors(inChannels, outChannels);
        RequireArgument(
            groups >= 1 && inChannels % groups == 0 && outChannels % groups == 0,
            nameof(groups),
            groups,
            $"'groups' is {groups}, but must be one of {divisors}, so that it divides {inChannels} input and {outChannels} output channels.");
    }

    private static void RequireEpsilon(double epsilon) =>
        RequireArgument(
            epsilon is >= 0 and < double.PositiveInfinity,
            nameof(epsilon),
            epsilon,
            $"'epsilon' is {epsilon}, but must be finite and at least 0.");

    private static void RequirePositive(int channel, double variance, double epsilon) =>
        Require(
            variance + epsilon > 0,
            nameof(variance),
            $"'variance[{channel}]' is {variance}, but must be greater than {-epsilon}, so that it is positive after 'epsilon' is added.");

    private static void RequireApart<T>(ReadOnlySpan<T> written, ReadOnlySpan<T> other, string writtenName, string otherName) =>
        Require(
            !written.Overlaps(other),
            writtenName,
            $"'{writtenName}' overlaps '{otherName}'; pass a separate buffer.");

    private static string CommonDivisors(int one, int other) =>
        string.Join(
            ", ",
            Enumerable.Range(1, Math.Min(one, other))
                .Where(divisor => one % divisor == 0 && other % divisor == 0)
                .Select(divisor => divisor.ToString(CultureInfo.InvariantCulture)));

    private static void Require(bool rule, string parameterName, FormattableString complaint)
    {
        if (!rule)
        {
            throw new ArgumentException(FormattableString.Invariant(complaint), parameterName);
        }
    }

    private static void RequireArgument(bool rule, string parameterName, object value, FormattableString complaint)
    {
        if (!rule)
        {
            throw new ArgumentOutOfRangeException(parameterName, value, FormattableString.Invariant(complaint));
        }
    }
}
