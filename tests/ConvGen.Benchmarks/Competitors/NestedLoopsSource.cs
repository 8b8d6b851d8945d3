using System.Globalization;
using System.Text;
using ConvGen.Numerics;

namespace ConvGen.Benchmarks;

/// <summary>
/// Plain nested loops for one layer, as one would write them by hand: the definition, with every declared size as a constant, and without loops and
/// checks that the layer does not need. They are compiled together with its kernel.
/// </summary>
/// <remarks>
/// For a first convolution over an image, they are
/// <code>
/// for (int o = 0; o &lt; 16; o++)
/// for (int y = 0; y &lt; 32; y++)
/// for (int x = 0; x &lt; 32; x++)
/// {
///     float sum = 0;
///     for (int i = 0; i &lt; 3; i++)
///     for (int a = 0; a &lt; 3; a++)
///     {
///         int row = y + a - 1;
///         if (row &lt; 0 || row &gt;= 32) continue;
///         for (int b = 0; b &lt; 3; b++)
///         {
///             int column = x + b - 1;
///             if (column &lt; 0 || column &gt;= 32) continue;
///             sum += input[(i * 32 + row) * 32 + column] * weights[((o * 3 + i) * 3 + a) * 3 + b];
///         }
///     }
///     output[(o * 32 + y) * 32 + x] = sum;
/// }
/// </code>
/// </remarks>
internal static class NestedLoopsSource
{
    /// <summary>
    /// The body of a method with the spans <c>input</c>, <c>weights</c>, <c>bias</c>, <c>residual</c> and <c>output</c>, in a class with the array
    /// <c>Extents</c>, whose elements are not known to the JIT.
    /// </summary>
    public static string Of(KernelCase layer)
    {
        string extents = layer.DeclaresExtents
            ? ""
            : "int slices = Extents[0], rows = Extents[1], columns = Extents[2], outputSlices = Extents[3], outputRows = Extents[4], outputColumns = Extents[5];\n";
        return extents + (layer.Transposed ? Transposed(layer, layer.Shape) : Forward(layer, layer.Shape));
    }

    private static string Forward(KernelCase layer, ConvolutionShape shape)
    {
        LoopAxis[] axes = LoopAxis.Of(layer, shape);
        int groupInputs = shape.InChannels / shape.Groups;
        int groupOutputs = shape.OutChannels / shape.Groups;
        string inChannel = shape.Groups == 1 ? "i" : $"o / {groupOutputs} * {groupInputs} + i";
        string outputIndex = Index(shape.Layout, "o", shape.OutChannels, axes, axis => axis.Output, axis => axis.OutputExtent);

        StringBuilder text = new();
        text.AppendLine(Loop("o", shape.OutChannels));
        AppendLoops(text, axes, axis => axis.Output, axis => axis.OutputExtent);
        text.AppendLine("{");
        text.AppendLine(layer.Bias ? "float sum = bias[o];" : "float sum = 0;");
        text.AppendLine(Loop("i", groupInputs));
        foreach (LoopAxis axis in axes)
        {
            text.AppendLine(Loop(axis.Tap, axis.Kernel)).AppendLine("{");
            text.AppendLine($"int {axis.Input} = {axis.Position(axis.Output)};");
            text.AppendLine(axis is { Before: 0, After: 0 } ? "" : OnPadding(axis, shape.PaddingMode));
        }

        string inputIndex = Index(shape.Layout, inChannel, shape.InChannels, axes, axis => axis.Input, axis => axis.InputExtent);
        text.AppendLine($"sum += input[{inputIndex}] * weights[{WeightIndex("o", groupInputs, "i", axes)}];");
        text.Append('}', axes.Length).AppendLine();
        text.AppendLine(layer.Residual ? $"sum += residual[{outputIndex}];" : "");
        text.AppendLine($"output[{outputIndex}] = {Activated("sum", shape)};");
        return text.AppendLine("}").ToString();
    }

    // Each input is added to the outputs that it contributes to, which needs no division.
    private static string Transposed(KernelCase layer, ConvolutionShape shape)
    {
        LoopAxis[] axes = LoopAxis.Of(layer, shape);
        int groupInputs = shape.InChannels / shape.Groups;
        int groupOutputs = shape.OutChannels / shape.Groups;
        string outChannel = shape.Groups == 1 ? "o" : $"i / {groupInputs} * {groupOutputs} + o";
        string outputIndex = Index(shape.Layout, "o", shape.OutChannels, axes, axis => axis.Output, axis => axis.OutputExtent);

        StringBuilder text = new();
        text.AppendLine(Loop("o", shape.OutChannels));
        AppendLoops(text, axes, axis => axis.Output, axis => axis.OutputExtent);
        text.AppendLine($"output[{outputIndex}] = {(layer.Bias ? "bias[o]" : "0")};");

        text.AppendLine(Loop("i", shape.InChannels));
        text.AppendLine(Loop("o", groupOutputs));
        AppendLoops(text, axes, axis => axis.Input, axis => axis.InputExtent);
        text.AppendLine("{");
        string inputIndex = Index(shape.Layout, "i", shape.InChannels, axes, axis => axis.Input, axis => axis.InputExtent);
        text.AppendLine($"float value = input[{inputIndex}];");
        foreach (LoopAxis axis in axes)
        {
            text.AppendLine(Loop(axis.Tap, axis.Kernel)).AppendLine("{");
            text.AppendLine($"int {axis.Output} = {axis.Position(axis.Input)};");
            text.AppendLine(axis is { Before: 0, After: 0 } ? "" : $"if ({axis.Output} < 0 || {axis.Output} >= {axis.OutputExtent}) continue;");
        }

        string target = Index(shape.Layout, outChannel, shape.OutChannels, axes, axis => axis.Output, axis => axis.OutputExtent);
        text.AppendLine($"output[{target}] += value * weights[{WeightIndex("i", groupOutputs, "o", axes)}];");
        text.Append('}', axes.Length + 1).AppendLine();
        if (layer.Residual || shape.Activation != Activation.None)
        {
            text.AppendLine(Loop("n", shape.OutputLength));
            text.AppendLine("{");
            text.AppendLine($"float sum = output[n]{(layer.Residual ? " + residual[n]" : "")};");
            text.AppendLine($"output[n] = {Activated("sum", shape)};");
            text.AppendLine("}");
        }

        return text.ToString();
    }

    private static string Loop(string variable, int end) => Loop(variable, $"{end}");

    private static string Loop(string variable, string end) => $"for (int {variable} = 0; {variable} < {end}; {variable}++)";

    private static void AppendLoops(StringBuilder text, LoopAxis[] axes, Func<LoopAxis, string> variable, Func<LoopAxis, string> end)
    {
        foreach (LoopAxis axis in axes)
        {
            text.AppendLine(Loop(variable(axis), end(axis)));
        }
    }

    // The value at a position outside the image, as defined by torch.nn.functional.pad.
    private static string OnPadding(LoopAxis axis, PaddingMode mode)
    {
        (string below, string beyond) = mode switch
        {
            PaddingMode.Reflect => ($"{axis.Input} = -{axis.Input};", $"{axis.Input} = 2 * ({axis.InputExtent} - 1) - {axis.Input};"),
            PaddingMode.Replicate => ($"{axis.Input} = 0;", $"{axis.Input} = {axis.InputExtent} - 1;"),
            PaddingMode.Circular => ($"{axis.Input} += {axis.InputExtent};", $"{axis.Input} -= {axis.InputExtent};"),
            _ => ("continue;", "continue;"),
        };
        return $"if ({axis.Input} < 0) {below} else if ({axis.Input} >= {axis.InputExtent}) {beyond}";
    }

    private static string Index(
        TensorLayout layout, string channel, int channels, LoopAxis[] axes, Func<LoopAxis, string> variable, Func<LoopAxis, string> extent)
    {
        (string Variable, string Extent)[] pixel = [.. axes.Select(axis => (variable(axis), extent(axis)))];
        return layout == TensorLayout.ChannelsLast ? Index([.. pixel, (channel, $"{channels}")]) : Index([(channel, ""), .. pixel]);
    }

    private static string WeightIndex(string first, int channels, string channel, LoopAxis[] axes) =>
        Index([(first, ""), (channel, $"{channels}"), .. axes.Select(axis => (axis.Tap, $"{axis.Kernel}"))]);

    // Row-major: ((a * B + b) * C + c) …
    private static string Index((string Variable, string Extent)[] dimensions) => dimensions.Skip(1).Aggregate(
        $"({dimensions[0].Variable})", (index, dimension) => $"({index} * {dimension.Extent} + {dimension.Variable})");

    // The formulas of PyTorch.
    private static string Activated(string x, ConvolutionShape shape) => shape.Activation switch
    {
        Activation.Relu => $"MathF.Max({x}, 0)",
        Activation.Relu6 => $"MathF.Min(MathF.Max({x}, 0), 6)",
        Activation.LeakyRelu => string.Create(CultureInfo.InvariantCulture, $"{x} >= 0 ? {x} : {x} * {shape.LeakySlope}f"),
        Activation.Sigmoid => $"1 / (1 + MathF.Exp(-{x}))",
        Activation.Tanh => $"MathF.Tanh({x})",
        Activation.Silu => $"{x} / (1 + MathF.Exp(-{x}))",
        Activation.HardSwish => $"{x} * MathF.Min(MathF.Max({x} + 3, 0), 6) / 6",
        Activation.HardSigmoid => $"MathF.Min(MathF.Max({x} + 3, 0), 6) / 6",
        _ => x,
    };
}
