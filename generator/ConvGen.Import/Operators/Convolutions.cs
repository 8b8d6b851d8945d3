using System.Collections.Immutable;
using ConvGen.Import.Constants;
using ConvGen.Import.Layers;
using ConvGen.Import.Views;

namespace ConvGen.Import.Operators;

/// <summary>Conv and ConvTranspose. Source: the operator documents, https://onnx.ai/onnx/operators.</summary>
internal static class Convolutions
{
    /// <summary>Conv.</summary>
    public static void Forward(NodeContext node)
    {
        (ImageView image, Constant kernel) = Operands(node);
        int groups = Groups(node), rank = kernel.Dimensions.Length - 2;
        int channels = image.Dimensions[1], outputs = kernel.Dimensions[0];
        if ((long)kernel.Dimensions[1] * groups != channels || outputs % groups != 0)
        {
            throw new RefusedException(
                $"its weights have the dimensions {Dimensions.Text(kernel.Dimensions)}, which do not fit {channels} channels in {groups} groups");
        }

        ImmutableArray<int> extents = image.Dimensions[2..];
        Window window = WindowReader.Read(node, KernelShape(node, kernel), extents);
        int[] output = new int[rank];
        for (int axis = 0; axis < rank; axis++)
        {
            output[axis] = extents[axis] + window.Before[axis] + window.After[axis] < window.Covered(axis)
                ? throw new RefusedException($"its kernel {Dimensions.Text(window.Kernel)} does not fit into the padded image {Dimensions.Text(image.Dimensions)}")
                : window.Outputs(axis, extents[axis]);
        }

        Add(node, image, new ConvolutionLayer { Kernel = kernel, Bias = Bias(node, outputs), Window = window, Groups = groups }, output);
    }

    /// <summary>ConvTranspose.</summary>
    public static void Transposed(NodeContext node)
    {
        (ImageView image, Constant kernel) = Operands(node);
        int groups = Groups(node), channels = image.Dimensions[1], outputs = checked(kernel.Dimensions[1] * groups);
        if (kernel.Dimensions[0] != channels || channels % groups != 0)
        {
            throw new RefusedException(
                $"its weights have the dimensions {Dimensions.Text(kernel.Dimensions)}, which do not fit {channels} channels in {groups} groups");
        }

        (Window window, ImmutableArray<int> outputPadding, int[] output) = TransposedWindow(node, KernelShape(node, kernel), image.Dimensions[2..]);
        TransposedConvolutionLayer layer =
            new() { Kernel = kernel, Bias = Bias(node, outputs), Window = window, Groups = groups, OutputPadding = outputPadding };
        Add(node, image, layer, output);
    }

    private static void Add(NodeContext node, ImageView image, ProductLayer layer, int[] output)
    {
        Layer input = image.As(image.Dimensions[1..], node.Graph);
        ImmutableArray<int> shape = [layer.Outputs, .. output];
        node.Set(node.Graph.Add(layer, shape, input), [1, .. shape]);
    }

    private static (ImageView Image, Constant Kernel) Operands(NodeContext node)
    {
        ImageView image = node.Batch(0, 3, 4, 5);
        Constant kernel = node.ConstantAt(1);
        return kernel.Dimensions.Length == image.Dimensions.Length && kernel.IsReal && !kernel.Dimensions.Contains(0)
            ? (image, kernel)
            : throw new RefusedException(
                $"its weights have the dimensions {Dimensions.Text(kernel.Dimensions)}, which do not fit the image {Dimensions.Text(image.Dimensions)}");
    }

    private static int Groups(NodeContext node) => node.Integer("group", 1) is >= 1 and <= int.MaxValue and long groups
        ? (int)groups
        : throw new RefusedException($"its group is {node.Integer("group", 1)}, which must be positive");

    private static Constant? Bias(NodeContext node, int outputs)
    {
        Constant? bias = node.OptionalConstant(2);
        return bias is null || (bias.Length == outputs && bias.IsReal)
            ? bias
            : throw new RefusedException($"its bias has the dimensions {Dimensions.Text(bias.Dimensions)} for {outputs} output channels");
    }

    private static ImmutableArray<int> KernelShape(NodeContext node, Constant kernel)
    {
        ImmutableArray<int> extents = kernel.Dimensions[2..];
        return node.Integers("kernel_shape") is { } declared && !declared.SequenceEqual(extents.Select(extent => (long)extent))
            ? throw new RefusedException($"its kernel_shape ({string.Join(", ", declared)}) is not that of its weights, {Dimensions.Text(kernel.Dimensions)}")
            : extents;
    }

    // output = stride·(input − 1) + output_padding + covered − padding. Given an output_shape, or "same" padding, the padding follows.
    private static (Window Window, ImmutableArray<int> OutputPadding, int[] Output) TransposedWindow(
        NodeContext node, ImmutableArray<int> kernel, ImmutableArray<int> extents)
    {
        int rank = kernel.Length;
        Window window = WindowReader.WithoutPadding(node, kernel);
        int[] padding = [.. node.Integers("output_padding") is { } declared
            ? WindowReader.Numbers(declared, rank, "output_padding")
            : [.. Enumerable.Repeat(0, rank)]];
        string auto = WindowReader.AutoPadding(node);
        (ImmutableArray<int> before, ImmutableArray<int> after) = WindowReader.Declared(node, rank);
        int[] output = new int[rank], first = [.. before], last = [.. after];
        ImmutableArray<int>? shape = OutputShape(node, rank);
        for (int axis = 0; axis < rank; axis++)
        {
            int whole = checked((window.Stride[axis] * (extents[axis] - 1)) + padding[axis] + window.Covered(axis));
            int? wanted = shape?[axis] ?? (auto.StartsWith("SAME", StringComparison.Ordinal) ? extents[axis] * window.Stride[axis] : null);
            if (wanted is int extent)
            {
                // A wanted output that is larger than the whole one has rows and columns that no tap reaches.
                int total = Math.Max(0, whole - extent);
                padding[axis] += Math.Max(0, extent - whole);
                (first[axis], last[axis]) = auto == "SAME_UPPER" ? (total / 2, total - (total / 2)) : (total - (total / 2), total / 2);
                output[axis] = extent;
            }
            else
            {
                (first[axis], last[axis]) = auto == "VALID" ? (0, 0) : (first[axis], last[axis]);
                output[axis] = whole - first[axis] - last[axis];
            }

            if (output[axis] < 1)
            {
                throw new RefusedException($"its padding leaves nothing of the output {Dimensions.Text(output)}");
            }
        }

        return (window with { Before = [.. first], After = [.. last] }, [.. padding], output);
    }

    // Some exporters state the batch and the channels, too.
    private static ImmutableArray<int>? OutputShape(NodeContext node, int rank) => node.Integers("output_shape") is { Count: > 0 } declared
        ? WindowReader.Numbers([.. declared.Skip(declared.Count - rank)], rank, "output_shape")
        : null;
}
