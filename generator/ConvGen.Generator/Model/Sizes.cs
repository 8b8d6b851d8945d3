using System.Numerics;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model;

/// <summary>
/// The sizes that generated code computes with. Each is limited, so that no sum or product in generated code, or in the checks that it calls,
/// overflows an <see cref="int"/>. All products are computed without overflow here, so that all later code can multiply in <see cref="int"/>.
/// </summary>
internal static class Sizes
{
    /// <summary>More columns than the number of accumulators in any tile of any plan.</summary>
    private const int TileColumns = 256;

    /// <summary>The sizes that do not depend on the image.</summary>
    public static IEnumerable<LimitedSize> OfKernel(Geometry geometry, IReadOnlyList<AxisNames> axes)
    {
        yield return new(
            MemberNames.WeightLength,
            geometry.Axes.Aggregate((BigInteger)geometry.OutChannels * geometry.InChannelsPerGroup, (product, axis) => product * axis.Kernel),
            [.. Channels, .. axes.SelectMany(Taps)]);
        foreach ((AxisNames names, Axis axis) in axes.Zip(geometry.Axes.Skip(3 - axes.Count), (names, axis) => (names, axis)))
        {
            yield return new($"The kernel's {names.Suffix.ToLowerInvariant()} with its dilation", axis.KernelExtent, [.. Dilations(names), .. Taps(names)]);
            yield return new(
                $"The padded input's {names.Extent.ToLowerInvariant()}", (axis.Extent ?? 0) + axis.Padding, [.. Paddings(names), names.Extent]);
        }
    }

    /// <summary>
    /// The steps between columns of an image whose size is given at run time. Nothing else ensures that the offsets of a tile's outputs and inputs,
    /// which are constants, fit in an <see cref="int"/>.
    /// </summary>
    public static IEnumerable<LimitedSize> OfColumns(Geometry geometry, IReadOnlyList<AxisNames> axes)
    {
        const int LargestStep = SizeLimits.Largest / TileColumns;
        string[] stride = [ArgumentNames.Stride, axes[axes.Count - 1].Stride];
        bool isInterleaved = geometry.Layout == TensorLayout.ChannelsLast;
        yield return new(
            "The step from one output column to the next",
            (BigInteger)(isInterleaved ? geometry.OutChannels : 1) * (geometry.IsTransposed ? geometry.Width.Stride : 1),
            [.. isInterleaved ? [ArgumentNames.OutChannels, ArgumentNames.Channels, ArgumentNames.Multiplier] : Array.Empty<string>(), .. geometry.IsTransposed ? stride : []],
            LargestStep);
        yield return new(
            "The step in the input from one output column to the next",
            (BigInteger)(isInterleaved ? geometry.InChannels : 1) * (geometry.IsTransposed ? 1 : geometry.Width.Stride),
            [.. isInterleaved ? [ArgumentNames.InChannels, ArgumentNames.Channels] : Array.Empty<string>(), .. geometry.IsTransposed ? [] : stride],
            LargestStep);
    }

    /// <summary>The sizes of the declared image or, if no extents are declared, of the smallest image that gives an output.</summary>
    public static IEnumerable<LimitedSize> OfImage(Geometry geometry, IReadOnlyList<AxisNames> axes)
    {
        string input = geometry.HasExtents ? MemberNames.InputLength : $"{MemberNames.InputLength} of the smallest possible image";
        string output = geometry.HasExtents ? MemberNames.OutputLength : $"{MemberNames.OutputLength} of the smallest possible image";
        string[] causes = [.. Channels, .. axes.SelectMany(names => new[] { names.Extent }.Concat(Paddings(names)).Concat(Strides(names)).Concat(Dilations(names)).Concat(Taps(names)))];
        Geometry image = geometry.Smallest;
        yield return new(input, image.Axes.Aggregate((BigInteger)image.InChannels, (product, axis) => product * axis.Extent!.Value), causes);
        yield return new(output, image.Axes.Aggregate((BigInteger)image.OutChannels, (product, axis) => product * axis.OutputExtent!.Value), causes);

        // Taps outside the image have offsets, too, relative to the first input that a tile reads.
        (int inPixel, int outPixel) = geometry.Layout == TensorLayout.ChannelsLast ? (image.InChannels, image.OutChannels) : (1, 1);
        yield return image.IsTransposed
            ? new("An output row with the elements that the padding removes", (image.Width.OutputExtent!.Value + image.Width.Padding) * (BigInteger)outPixel, causes)
            : new("An input row with its padding", (image.Width.Extent!.Value + image.Width.Padding) * (BigInteger)inPixel, causes);
        yield return new("The number of input elements that a row of taps spans", image.Width.KernelExtent * (BigInteger)inPixel, causes);
    }

    private static IReadOnlyList<string> Channels { get; } =
        [ArgumentNames.InChannels, ArgumentNames.OutChannels, ArgumentNames.Channels, ArgumentNames.Multiplier];

    private static IEnumerable<string> Taps(AxisNames names) => [names.Kernel, ArgumentNames.KernelSize];

    private static IEnumerable<string> Paddings(AxisNames names) => [names.Before, names.After, ArgumentNames.Padding];

    private static IEnumerable<string> Strides(AxisNames names) => [names.Stride, ArgumentNames.Stride];

    private static IEnumerable<string> Dilations(AxisNames names) => [names.Dilation, ArgumentNames.Dilation];
}
