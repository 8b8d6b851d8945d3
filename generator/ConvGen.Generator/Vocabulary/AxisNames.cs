namespace ConvGen.Generator.Vocabulary;

/// <summary>The names of an axis in an attribute's arguments.</summary>
/// <param name="Unit">The name of its elements.</param>
/// <param name="Kernel">The argument for its taps.</param>
/// <param name="Extent">The argument for the input's extent.</param>
/// <param name="Suffix">The suffix of the names of its stride, dilation and output padding.</param>
/// <param name="Before">The argument for the padding before the input.</param>
/// <param name="After">The argument for the padding after the input.</param>
internal sealed record AxisNames(string Unit, string Kernel, string Extent, string Suffix, string Before, string After)
{
    public static AxisNames Depth { get; } = new("slice", "kernelDepth", "Depth", "Depth", "PaddingFront", "PaddingBack");

    public static AxisNames Height { get; } = new("row", "kernelHeight", "Height", "Height", "PaddingTop", "PaddingBottom");

    public static AxisNames Width { get; } = new("column", "kernelWidth", "Width", "Width", "PaddingLeft", "PaddingRight");

    /// <summary>All axes, slowest first.</summary>
    public static IReadOnlyList<AxisNames> All { get; } = [Depth, Height, Width];

    public string Stride => ArgumentNames.Stride + Suffix;

    public string Dilation => ArgumentNames.Dilation + Suffix;

    public string OutputPadding => ArgumentNames.OutputPadding + Suffix;

    /// <summary>The name of its elements for a number of them.</summary>
    public string Units(long count) => count == 1 ? Unit : Unit + "s";

    /// <summary>The axes of an image with a number of axes, the channels included.</summary>
    public static IReadOnlyList<AxisNames> OfRank(int rank) => [.. All.Skip(All.Count + 1 - rank)];

    /// <summary>The axes that a kind of kernel, pooling, padding or input has, slowest first.</summary>
    public static IReadOnlyList<AxisNames> Of(LayerKind kind) => kind switch
    {
        LayerKind.Conv1D or LayerKind.ConvTranspose1D or LayerKind.MaxPool1D or LayerKind.AveragePool1D => [Width],
        LayerKind.Conv3D or LayerKind.ConvTranspose3D or LayerKind.MaxPool3D or LayerKind.AveragePool3D or LayerKind.Input or LayerKind.Pad => All,
        _ => [Height, Width],
    };
}
