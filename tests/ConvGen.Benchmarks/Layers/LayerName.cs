using System.Text;
using ConvGen.Numerics;

namespace ConvGen.Benchmarks;

/// <summary>A short name for any declaration, in the notation of <see cref="ShapeText"/>.</summary>
internal static class LayerName
{
    public static string Of(KernelCase layer)
    {
        StringBuilder name = new($"{layer.InChannels}-{layer.OutChannels} {Along(layer, layer.Kernel)} on {Along(layer, layer.Image)}");
        AddAxes("s", layer.Stride, 1);
        AddAxes("d", layer.Dilation, 1);
        AddPadding();
        AddIf(layer.PaddingMode != PaddingMode.Zeros, layer.PaddingMode);
        AddIf(layer.AutoPadding != AutoPadding.None, layer.AutoPadding);
        AddIf(layer.Groups > 1, $"g{layer.Groups}");
        AddIf(layer.Depthwise, "depthwise");
        AddIf(layer.Transposed, "t");
        AddAxes("op", layer.OutputPadding, 0);
        AddIf(layer.Layout == TensorLayout.ChannelsLast, "cl");
        AddIf(layer.Bias, "bias");
        AddIf(layer.Residual, "residual");
        AddIf(layer.Activation != Activation.None, layer.Activation);
        AddIf(!layer.DeclaresExtents, "run-time");
        return name.ToString();

        void AddAxes(string option, PerAxis values, int otherwise)
        {
            int[] axes = Axes(layer, values);
            AddIf(axes.Any(value => value != otherwise), option + (axes.Distinct().Count() == 1 ? $"{axes[0]}" : Along(layer, values)));
        }

        void AddPadding()
        {
            PerSide sides = layer.Padding;
            int[] before = Axes(layer, new PerAxis(sides.Front, sides.Top, sides.Left));
            int[] after = Axes(layer, new PerAxis(sides.Back, sides.Bottom, sides.Right));
            int[] all = [.. before, .. after];
            AddIf(all.Any(side => side > 0), all.Distinct().Count() == 1 ? $"p{all[0]}" : $"p{string.Join('x', before.Zip(after, (one, other) => $"{one}+{other}"))}");
        }

        void AddIf(bool condition, object text)
        {
            if (condition)
            {
                name.Append(' ').Append(text);
            }
        }
    }

    private static string Along(KernelCase layer, PerAxis values) => string.Join('x', Axes(layer, values));

    private static int[] Axes(KernelCase layer, PerAxis values) => [.. new[] { values.Depth, values.Height, values.Width }.Skip(3 - layer.Rank)];
}
