using ConvGen.Generator.Declarations;
using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement;

/// <summary>Reads the shape that the arguments declare.</summary>
internal static class GeometryReader
{
    public static Geometry Read(Declaration declaration, KernelOptions options)
    {
        IReadOnlyList<AxisNames> names = AxisNames.Of(declaration.Kind);
        Axis missing = Axis.None with { IsTransposed = declaration.Kind.IsTransposed() };
        Axis[] axes = [.. Enumerable.Repeat(missing, AxisNames.All.Count - names.Count), .. names.Select(axis => ReadAxis(declaration, axis))];

        bool isDepthwise = declaration.Kind == LayerKind.DepthwiseConv2D;
        int channels = declaration.Number(ArgumentNames.Channels, null, 1);
        return new(
            NumberFormats.Of(options.ElementType),
            names.Count,
            isDepthwise ? channels : declaration.Number(ArgumentNames.InChannels, null, 1),
            isDepthwise ? SaturatedProduct(channels, declaration.Number(ArgumentNames.Multiplier, null, 1)) : declaration.Number(ArgumentNames.OutChannels, null, 1),
            isDepthwise ? channels : declaration.Number(ArgumentNames.Groups, null, 1),
            axes[0],
            axes[1],
            axes[2],
            declaration.Value<bool>(ArgumentNames.Bias) ?? false,
            options.Layout,
            options.PaddingMode);
    }

    // A product that saturates exceeds the maximum of any size, so SizeRules reports it.
    private static int SaturatedProduct(int left, int right) => (int)Math.Min((long)left * right, int.MaxValue);

    private static Axis ReadAxis(Declaration declaration, AxisNames names) => new(
        declaration.Number(names.Extent),
        declaration.Kind == LayerKind.Conv1x1 ? 1 : declaration.Number(names.Kernel, ArgumentNames.KernelSize, 1),
        declaration.Number(names.Stride, ArgumentNames.Stride, 1),
        declaration.Number(names.Dilation, ArgumentNames.Dilation, 1),
        declaration.Number(names.Before, ArgumentNames.Padding, 0),
        declaration.Number(names.After, ArgumentNames.Padding, 0),
        declaration.Number(names.OutputPadding, ArgumentNames.OutputPadding, 0),
        declaration.Kind.IsTransposed());
}
