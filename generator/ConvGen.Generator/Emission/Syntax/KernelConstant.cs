using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.Syntax;

/// <summary>A constant of a kernel's class.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Meaning">What it is the number of.</param>
internal sealed record KernelConstant(string Name, long Value, string Meaning)
{
    /// <summary>The constants that a geometry's methods may use.</summary>
    public static IReadOnlyList<KernelConstant> Of(Geometry geometry) =>
    [
        new("InChannels", geometry.InChannels, "input channels"),
        new("OutChannels", geometry.OutChannels, "output channels"),
        new("Groups", geometry.Groups, "groups of channels"),
        new("InChannelsPerGroup", geometry.InChannelsPerGroup, "input channels that each output reads"),
        new("OutChannelsPerGroup", geometry.OutChannelsPerGroup, "output channels that read the same inputs"),
        new("TapsPerChannel", geometry.TapsPerChannel, "kernel taps per input channel"),
        new("KernelDepth", geometry.Depth.Kernel, "kernel slices"),
        new("KernelHeight", geometry.Height.Kernel, "kernel rows"),
        new("KernelWidth", geometry.Width.Kernel, "kernel columns"),
        .. Steps("Depth", geometry.Depth, "slices"),
        .. Steps("Height", geometry.Height, "rows"),
        .. Steps("Width", geometry.Width, "columns"),
        new("WeightLength", geometry.WeightLength, "elements in the weights"),
        new("WeightGroupPitch", geometry.WeightGroupPitch, "elements from one group's weights to the next group's"),
        new("WeightOutputPitch", geometry.WeightOutputPitch, "elements from one output channel's weights to the next channel's"),
        new("WeightInputPitch", geometry.WeightInputPitch, "elements from one input channel's weights to the next channel's"),
        .. geometry.HasExtents
            ?
            [
                .. Extents(geometry, "Input", geometry.InChannels, axis => axis.Extent!.Value),
                .. Extents(geometry, "Output", geometry.OutChannels, axis => axis.OutputExtent!.Value),
            ]
            : Enumerable.Empty<KernelConstant>(),
    ];

    /// <summary>The lengths of an operator's images, if its extents are declared. Its kernel may nevertheless take them as arguments.</summary>
    public static IEnumerable<KernelConstant> Lengths(Operator computed) =>
        from operand in computed.Operands
        where operand.Role is OperandRole.Input or OperandRole.Output && operand.Length is not null
        select new KernelConstant($"{operand.Role}Length", operand.Length!.Value, $"elements in an {operand.Role.ToString().ToLowerInvariant()}");

    /// <summary>The name of the stride along an axis.</summary>
    public static string Stride(string axis) => $"Stride{axis}";

    /// <summary>The name of the dilation along an axis.</summary>
    public static string Dilation(string axis) => $"Dilation{axis}";

    /// <summary>The name of the padding before the input along an axis.</summary>
    public static string Padding(string axis) => axis switch
    {
        "Depth" => "PaddingFront",
        "Height" => "PaddingTop",
        _ => "PaddingLeft",
    };

    private static IEnumerable<KernelConstant> Steps(string name, Axis axis, string units) =>
    [
        new(Stride(name), axis.Stride, $"input {units} from one output to the next"),
        new(Dilation(name), axis.Dilation, $"input {units} from one tap to the next"),
        new(Padding(name), axis.PaddingBefore, $"{units} of padding before the input"),
    ];

    private static IEnumerable<KernelConstant> Extents(Geometry geometry, string which, int channels, Func<Axis, long> extent)
    {
        string what = which.ToLowerInvariant();
        (long depth, long height, long width) = (extent(geometry.Depth), extent(geometry.Height), extent(geometry.Width));
        int pixel = geometry.Layout == TensorLayout.ChannelsFirst ? 1 : channels;
        yield return new($"{which}Depth", depth, $"{what} slices");
        yield return new($"{which}Height", height, $"{what} rows");
        yield return new($"{which}Width", width, $"{what} columns");
        yield return new($"{which}ColumnPitch", pixel, $"elements from one {what} column to the next");
        yield return new($"{which}RowPitch", pixel * width, $"elements from one {what} row to the next");
        yield return new($"{which}SlicePitch", pixel * width * height, $"elements from one {what} slice to the next");
        yield return new($"{which}ChannelPitch", width * height * depth, $"elements from one {what} channel to the next");
    }
}
