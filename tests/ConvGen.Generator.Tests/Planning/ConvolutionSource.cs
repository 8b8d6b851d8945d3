using System.Globalization;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>A geometry as its user would declare it.</summary>
internal static class ConvolutionSource
{
    /// <summary>The attribute, with every option said.</summary>
    public static string Attribute(Geometry geometry)
    {
        List<string> arguments =
        [
            Number(geometry.InChannels),
            Number(geometry.OutChannels),
            $"kernelHeight: {Number(geometry.Height.Kernel)}",
            $"kernelWidth: {Number(geometry.Width.Kernel)}",
            $"Groups = {Number(geometry.Groups)}",
            .. Axis(geometry.Height, "Height", "PaddingTop", "PaddingBottom"),
            .. Axis(geometry.Width, "Width", "PaddingLeft", "PaddingRight"),
            $"Bias = {(geometry.HasBias ? "true" : "false")}",
            $"ElementType = typeof({geometry.ElementType.Keyword()})",
        ];
        return $"[Conv2D({string.Join(", ", arguments)})]";
    }

    private static IEnumerable<string> Axis(Axis axis, string name, string before, string after)
    {
        if (axis.Extent is int extent)
        {
            yield return $"{name} = {Number(extent)}";
        }

        yield return $"Stride{name} = {Number(axis.Stride)}";
        yield return $"Dilation{name} = {Number(axis.Dilation)}";
        yield return $"{before} = {Number(axis.PaddingBefore)}";
        yield return $"{after} = {Number(axis.PaddingAfter)}";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
