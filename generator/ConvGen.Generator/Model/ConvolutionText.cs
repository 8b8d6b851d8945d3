using System.Globalization;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model;

/// <summary>Describes what a convolution computes, for its header and its documentation.</summary>
internal static class ConvolutionText
{
    /// <summary>The shapes and the work.</summary>
    public static IEnumerable<string> Summary(Geometry geometry)
    {
        string verb = geometry.IsTransposed ? "Computes the transposed convolution of" : "Correlates";
        yield return $"{verb} one {(geometry.Rank == 1 ? "signal" : "image")} of {InputShape(geometry)} with weights of {WeightShape(geometry)}{(geometry.HasBias ? " and a bias" : "")}:";
        string work = geometry.HasExtents
            ? $", {geometry.MultiplyAdds.ToString("N0", CultureInfo.InvariantCulture)} multiply-adds"
            : $", {geometry.ChainLength.ToString("N0", CultureInfo.InvariantCulture)} multiply-adds each";
        yield return $"{OutputShape(geometry)} outputs{work}.";
    }

    /// <summary>The shape of the input.</summary>
    public static string InputShape(Geometry geometry) => Image(geometry, $"{geometry.InChannels}", axis => axis.Extent, "depth", "height", "width");

    /// <summary>The shape of the weights.</summary>
    public static string WeightShape(Geometry geometry)
    {
        (int first, int second) = geometry.IsTransposed
            ? (geometry.InChannels, geometry.OutChannelsPerGroup)
            : (geometry.OutChannels, geometry.InChannelsPerGroup);
        IEnumerable<int> kernel = geometry.Axes.Skip(3 - geometry.Rank).Select(axis => axis.Kernel);
        return string.Join(" x ", kernel.Prepend(second).Prepend(first));
    }

    /// <summary>The names of the weights' axes.</summary>
    public static string WeightAxes(Geometry geometry)
    {
        string group = geometry.Groups > 1 ? " of a group" : "";
        string channels = geometry.IsTransposed ? $"input channels x output channels{group}" : $"output channels x input channels{group}";
        string kernel = geometry.Rank switch
        {
            1 => "taps",
            2 => "rows x columns",
            _ => "slices x rows x columns",
        };
        return $"{channels} x {kernel}";
    }

    /// <summary>The shape of the output.</summary>
    public static string OutputShape(Geometry geometry) => Image(
        geometry, $"{geometry.OutChannels}", axis => axis.OutputExtent, "OutputDepth(depth)", "OutputHeight(height)", "OutputWidth(width)");

    private static string Image(Geometry geometry, string channels, Func<Axis, long?> extent, params string[] unknown)
    {
        IEnumerable<string> extents = geometry.Axes.Zip(unknown, (axis, name) => extent(axis) is long known ? $"{known}" : name).Skip(3 - geometry.Rank);
        return string.Join(" x ", geometry.Layout == TensorLayout.ChannelsFirst ? extents.Prepend(channels) : extents.Append(channels));
    }
}
