using System.Globalization;
using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>A geometry as a user would declare it.</summary>
internal static class ConvolutionSource
{
    /// <summary>The attribute, with every option written out.</summary>
    public static string Attribute(Geometry geometry)
    {
        AxisNames[] names = geometry.Rank switch
        {
            1 => [AxisNames.Width with { Kernel = "kernelSize", Suffix = "" }],
            2 => [AxisNames.Height, AxisNames.Width],
            _ => [AxisNames.Depth, AxisNames.Height, AxisNames.Width],
        };
        (AxisNames Names, Axis Axis)[] axes = [.. names.Zip(geometry.Axes.Skip(3 - geometry.Rank))];
        List<string> arguments =
        [
            Number(geometry.InChannels),
            Number(geometry.OutChannels),
            .. axes.Select(axis => $"{axis.Names.Kernel}: {Number(axis.Axis.Kernel)}"),
            .. axes.SelectMany(axis => Options(axis.Names, axis.Axis)),
            $"Groups = {Number(geometry.Groups)}",
            $"Bias = {(geometry.HasBias ? "true" : "false")}",
            $"Layout = TensorLayout.{geometry.Layout}",
            $"ElementType = typeof({geometry.Formats.Input.Keyword()})",
        ];
        if (!geometry.IsTransposed)
        {
            arguments.Add($"PaddingMode = PaddingMode.{geometry.PaddingMode}");
        }

        return $"[Conv{(geometry.IsTransposed ? "Transpose" : "")}{Number(geometry.Rank)}D({string.Join(", ", arguments)})]";
    }

    private static IEnumerable<string> Options(AxisNames names, Axis axis)
    {
        if (axis.Extent is int extent)
        {
            yield return $"{names.Extent} = {Number(extent)}";
        }

        yield return $"{names.Stride} = {Number(axis.Stride)}";
        yield return $"{names.Dilation} = {Number(axis.Dilation)}";
        yield return $"{names.Before} = {Number(axis.PaddingBefore)}";
        yield return $"{names.After} = {Number(axis.PaddingAfter)}";
        if (axis.IsTransposed)
        {
            yield return $"{names.OutputPadding} = {Number(axis.OutputPadding)}";
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
