using System.Collections.Immutable;
using ConvGen.Import.Constants;
using ConvGen.Import.Layers;
using ConvGen.Import.Views;

namespace ConvGen.Import.Operators;

/// <summary>Pad, DepthToSpace, SpaceToDepth, Upsample and Resize. Source: the operator documents, https://onnx.ai/onnx/operators.</summary>
internal static class Rearrangements
{
    private const int FirstOpsetWithCoordinates = 11;

    /// <summary>Pad. Before opset 11, the pads and the value are attributes.</summary>
    public static void Pad(NodeContext node)
    {
        ImageView image = node.Image(0);
        int rank = image.Dimensions.Length;
        IReadOnlyList<long> pads = node.IntegersOrInput("pads", 1) ?? throw new RefusedException("its pads are missing");
        ImmutableArray<int> axes = node.OptionalConstant(3) is { } listed
            ? [.. listed.Integers().Select(axis => Dimensions.Axis(axis, rank))]
            : [.. Enumerable.Range(0, rank)];
        ImmutableArray<int> numbers = WindowReader.Numbers(pads, 2 * axes.Length, "pads");
        int[] before = new int[rank], after = new int[rank];
        for (int i = 0; i < axes.Length; i++)
        {
            (before[axes[i]], after[axes[i]]) = (numbers[i], numbers[i + axes.Length]);
        }

        PaddingMode mode = node.Text("mode", "constant") switch
        {
            "constant" => PaddingMode.Zeros,
            "reflect" => PaddingMode.Reflect,
            "edge" => PaddingMode.Replicate,
            "wrap" => PaddingMode.Circular,
            string other => throw new RefusedException($"its mode is '{other}', which must be constant, reflect, edge or wrap"),
        };
        double value = node.OptionalConstant(2) is { Length: > 0 } constant ? constant.Real(0) : node.Single("value", 0);

        // Negative pads remove elements.
        for (int axis = 0; axis < rank; axis++)
        {
            int start = Math.Max(0, -before[axis]), count = image.Dimensions[axis] - start - Math.Max(0, -after[axis]);
            image = count > 0 ? Selections.Part(node, image, axis, start, count) : throw new RefusedException("its negative pads leave nothing of the image");
            (before[axis], after[axis]) = (Math.Max(0, before[axis]), Math.Max(0, after[axis]));
        }

        node.Set(Padded(node, image, before, after, mode, mode == PaddingMode.Zeros ? value : 0));
    }

    /// <summary>DepthToSpace.</summary>
    public static void DepthToSpace(NodeContext node)
    {
        ImageView image = node.Batch(0, 4);
        int factor = Factor(node), channels = image.Dimensions[1], height = image.Dimensions[2], width = image.Dimensions[3];
        if (channels % (factor * factor) != 0)
        {
            throw new RefusedException($"its blocksize {factor} does not fit {channels} channels");
        }

        int outputs = channels / (factor * factor);
        ImmutableArray<int> dimensions = [1, outputs, height * factor, width * factor];
        if (node.Text("mode", "DCR") == "CRD")
        {
            node.Set(node.Graph.Add(new PlainLayer("PixelShuffle", factor), dimensions[1..], image.As(image.Dimensions[1..], node.Graph)), dimensions);
            return;
        }

        // (row, column, channel) → (channel, height, row, width, column), in two transpositions of at most four axes.
        ImageView rows = Permuted(node, image, [factor, factor, outputs, height * width], [2, 0, 1, 3]);
        node.Set(node.Graph.Add(new PlainLayer("PixelShuffle", factor), dimensions[1..], rows.As(image.Dimensions[1..], node.Graph)), dimensions);
    }

    /// <summary>SpaceToDepth: (channel, height, row, width, column) becomes (row, column, channel, height, width).</summary>
    public static void SpaceToDepth(NodeContext node)
    {
        ImageView image = node.Batch(0, 4);
        int factor = Factor(node), channels = image.Dimensions[1];
        if (image.Dimensions[2] % factor != 0 || image.Dimensions[3] % factor != 0)
        {
            throw new RefusedException($"its blocksize {factor} does not fit the image {Dimensions.Text(image.Dimensions)}");
        }

        int height = image.Dimensions[2] / factor, width = image.Dimensions[3] / factor, outputs = channels * factor * factor;
        Layer unshuffled = node.Graph.Add(
            new PlainLayer("PixelUnshuffle", factor), [outputs, height, width], image.As(image.Dimensions[1..], node.Graph));
        ImmutableArray<int> dimensions = [1, outputs, height, width];
        node.Set(Permuted(node, ImageView.Of(unshuffled, dimensions), [channels, factor, factor, height * width], [1, 2, 0, 3]).Reshaped(dimensions));
    }

    /// <summary>Upsample and Resize.</summary>
    public static void Resize(NodeContext node)
    {
        ImageView image = node.Batch(0, 3, 4, 5);
        int rank = image.Dimensions.Length;
        int[] output = Resized(node, image.Dimensions);
        if (output[0] != 1 || output[1] != image.Dimensions[1])
        {
            throw new RefusedException("it resizes the batch or the channels, which is not supported");
        }

        if (output.AsSpan().SequenceEqual(image.Dimensions.AsSpan()))
        {
            node.Set(image);
            return;
        }

        UpsampleMode mode = node.Text("mode", "nearest") switch
        {
            "nearest" => UpsampleMode.Nearest,
            "linear" or "bilinear" => UpsampleMode.Linear,
            string other => throw new RefusedException($"its mode is '{other}'; nearest and linear are supported"),
        };
        if (node.Integer("antialias", 0) != 0)
        {
            throw new RefusedException("its antialias is set, which is not supported");
        }

        int factor = output[2] / image.Dimensions[2];
        bool isWhole = Enumerable.Range(2, rank - 2).All(axis => output[axis] == image.Dimensions[axis] * factor);
        ImmutableArray<int> arguments = isWhole
            ? [factor]
            : rank == 4 ? [output[2], output[3]] : throw new RefusedException("it resizes a signal or a volume by other than one whole factor, which is not supported");
        UpsampleLayer layer = new(arguments, mode, Coordinates(node), mode == UpsampleMode.Nearest ? Rounding(node) : NearestRounding.Floor);
        node.Set(node.Graph.Add(layer, [.. output[1..]], image.As(image.Dimensions[1..], node.Graph)), [.. output]);
    }

    /// <summary>An image with elements around it.</summary>
    public static ImageView Padded(NodeContext node, ImageView image, int[] before, int[] after, PaddingMode mode, double value)
    {
        ImageView aligned = image.IsAligned ? image : ImageView.Of(image.AsShape(node.Graph), image.Dimensions);
        int[] padded = [.. Enumerable.Range(0, before.Length).Where(axis => before[axis] + after[axis] > 0)];
        if (padded.Length == 0)
        {
            return image;
        }

        // An axis of 1 has a place in the layer's image only if the image has the dimensions as its shape.
        if (padded.Any(axis => aligned.Dimensions[axis] == 1))
        {
            aligned = padded.Contains(0)
                ? ImageView.Of(image.As(image.Dimensions, node.Graph), image.Dimensions)
                : ImageView.Of(image.AsShape(node.Graph), image.Dimensions);
        }

        int rank = aligned.Layer.Shape.Length;
        int[] first = new int[rank], last = new int[rank], shape = [.. aligned.Layer.Shape];
        int[] dimensions = [.. aligned.Dimensions];
        foreach (int axis in padded)
        {
            int layerAxis = aligned.AxisAfterAlong(axis);
            (first[layerAxis], last[layerAxis]) = (before[axis], after[axis]);
            shape[layerAxis] = checked(shape[layerAxis] + before[axis] + after[axis]);
            dimensions[axis] = checked(dimensions[axis] + before[axis] + after[axis]);
        }

        Layer layer = node.Graph.Add(new PadLayer([.. first], [.. last], mode, value), [.. shape], aligned.Layer);
        return ImageView.Of(layer, aligned.Order, [.. dimensions]);
    }

    private static ImageView Permuted(NodeContext node, ImageView image, ImmutableArray<int> grouped, ImmutableArray<int> order)
    {
        ImageView groups = ImageView.Of(image.As(grouped, node.Graph), grouped);
        return groups.Transposed(order, node.Graph);
    }

    private static int Factor(NodeContext node) => node.Integer("blocksize", 0) is >= 1 and <= short.MaxValue and long factor
        ? (int)factor
        : throw new RefusedException($"its blocksize is {node.Integer("blocksize", 0)}, which must be positive");

    // The scales are an attribute before opset 9, and the second or third input afterwards; the sizes are the fourth input.
    private static int[] Resized(NodeContext node, ImmutableArray<int> dimensions)
    {
        if (node.Has(3) && node.ConstantAt(3) is { Length: > 0 } sizes)
        {
            return ForAxes(node, sizes.Integers(), dimensions, (size, _) => size is > 0 and <= int.MaxValue ? (int)size : throw Invalid($"size {size}"));
        }

        int input = node.Operator == "Upsample" || node.Opset < FirstOpsetWithCoordinates ? 1 : 2;
        IReadOnlyList<float> scales = node.Singles("scales")
            ?? [.. node.ConstantAt(input) is var constant ? Enumerable.Range(0, constant.Length).Select(i => (float)constant.Real(i)) : []];
        return ForAxes(node, scales, dimensions, (scale, dimension) => scale > 0 && (double)scale * dimension is >= 1 and <= int.MaxValue
            ? (int)Math.Floor(dimension * scale)
            : throw Invalid(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"scale {scale}")));
    }

    private static int[] ForAxes<T>(NodeContext node, IReadOnlyList<T> numbers, ImmutableArray<int> dimensions, Func<T, int, int> output)
    {
        int[] axes = [.. node.Integers("axes") is { } listed
            ? listed.Select(axis => Dimensions.Axis(axis, dimensions.Length))
            : Enumerable.Range(0, dimensions.Length)];
        if (axes.Length != numbers.Count || node.Text("keep_aspect_ratio_policy", "stretch") != "stretch")
        {
            throw new RefusedException("its sizes or scales must be one for each axis, and its keep_aspect_ratio_policy must be stretch");
        }

        int[] result = [.. dimensions];
        for (int i = 0; i < axes.Length; i++)
        {
            result[axes[i]] = output(numbers[i], dimensions[axes[i]]);
        }

        return result;
    }

    private static RefusedException Invalid(string what) => new($"its {what} must be positive, and its output must have at least one element");

    // Before opset 11 coordinates are asymmetric.
    private static ResampleCoordinates Coordinates(NodeContext node)
    {
        string usual = node.Opset < FirstOpsetWithCoordinates || node.Operator == "Upsample" ? "asymmetric" : "half_pixel";
        return node.Text("coordinate_transformation_mode", usual) switch
        {
            "half_pixel" => ResampleCoordinates.HalfPixel,
            "pytorch_half_pixel" => ResampleCoordinates.PytorchHalfPixel,
            "align_corners" => ResampleCoordinates.AlignCorners,
            "asymmetric" => ResampleCoordinates.Asymmetric,
            string other => throw new RefusedException($"its coordinate_transformation_mode is '{other}', which is not supported"),
        };
    }

    private static NearestRounding Rounding(NodeContext node)
    {
        string usual = node.Opset < FirstOpsetWithCoordinates || node.Operator == "Upsample" ? "floor" : "round_prefer_floor";
        return node.Text("nearest_mode", usual) switch
        {
            "floor" => NearestRounding.Floor,
            "ceil" => NearestRounding.Ceil,
            "round_prefer_floor" => NearestRounding.RoundPreferFloor,
            "round_prefer_ceil" => NearestRounding.RoundPreferCeil,
            string other => throw new RefusedException($"its nearest_mode is '{other}', which is not supported"),
        };
    }
}
