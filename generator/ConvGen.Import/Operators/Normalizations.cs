using System.Collections.Immutable;
using ConvGen.Import.Constants;
using ConvGen.Import.Layers;
using ConvGen.Import.Views;

namespace ConvGen.Import.Operators;

/// <summary>Normalizations. Source: the operator documents, https://onnx.ai/onnx/operators.</summary>
internal static class Normalizations
{
    private const double UsualEpsilon = NormalizationLayer.UsualEpsilon;

    /// <summary>BatchNormalization at inference time.</summary>
    public static void Batch(NodeContext node)
    {
        if (node.Integer("training_mode", 0) != 0 || node.Integer("spatial", 1) == 0)
        {
            throw new RefusedException("it normalizes by the image's own statistics (training_mode) or by those of each element (spatial = 0), which is not supported");
        }

        node.RefuseFurtherOutputs("mean");
        ImageView image = node.Image(0);
        int axis = image.Dimensions.Length > 1 ? 1 : 0, channels = image.Dimensions[axis];
        ScaleLayer layer = new(
            PerChannel(node, 3, channels), PerChannel(node, 4, channels), PerChannel(node, 1, channels), PerChannel(node, 2, channels),
            node.Decimal("epsilon", UsualEpsilon));
        ImageView along = image.Along(axis, node.Graph);
        if (along.AxisAfterAlong(axis) != 0)
        {
            along = ImageView.Of(along.AsShape(node.Graph), along.Dimensions);
        }

        node.Set(ImageView.Of(node.Graph.Add(layer, along.Layer.Shape, along.Layer), along.Order, along.Dimensions));
    }

    /// <summary>InstanceNormalization.</summary>
    public static void Instance(NodeContext node)
    {
        ImageView image = node.Batch(0, 3, 4, 5);
        int channels = image.Dimensions[1];
        Add(node, image, new(
            "InstanceNorm", [channels], node.Decimal("epsilon", UsualEpsilon), PerChannel(node, 1, channels), PerChannel(node, 2, channels), false));
    }

    /// <summary>GroupNormalization. Before opset 21, the factors and summands are those of groups.</summary>
    public static void Group(NodeContext node)
    {
        ImageView image = node.Batch(0, 3, 4, 5);
        int channels = image.Dimensions[1];
        long groups = node.Integer("num_groups", 0);
        if (groups < 1 || channels % groups != 0)
        {
            throw new RefusedException($"its num_groups is {groups}, which must divide the {channels} channels");
        }

        Constant scale = Repeated(node.ConstantAt(1), channels), shift = Repeated(node.ConstantAt(2), channels);
        Add(node, image, new("GroupNorm", [(int)groups, channels], node.Decimal("epsilon", UsualEpsilon), scale, shift, true));
    }

    /// <summary>LayerNormalization along the last axes.</summary>
    public static void Layer(NodeContext node)
    {
        node.RefuseFurtherOutputs("Mean");
        ImageView image = node.Image(0);
        int rank = image.Dimensions.Length, axis = Dimensions.Axis(node.Integer("axis", -1), rank);
        ImmutableArray<int> extents = [.. image.Dimensions[axis..]];
        Layer input = image.AsShape(node.Graph);
        if (axis == 0 && extents.Length > input.Shape.Length)
        {
            extents = extents[1..];
        }

        Constant scale = Shaped(node, 1, extents) ?? throw new RefusedException("its Scale is missing");
        Constant shift = Shaped(node, 2, extents) ?? Constant.Rounded(scale.Type, extents, _ => 0);
        NormalizationLayer layer = new("LayerNorm", extents, node.Decimal("epsilon", UsualEpsilon), scale, shift, true);
        node.Set(node.Graph.Add(layer, input.Shape, input), image.Dimensions);
    }

    /// <summary>LRN.</summary>
    public static void LocalResponse(NodeContext node)
    {
        ImageView image = node.Batch(0, 3, 4, 5);
        Layer input = image.As(image.Dimensions[1..], node.Graph);
        LocalResponseLayer layer = new(
            checked((int)node.Integer("size", 0)), node.Decimal("alpha", 1e-4), node.Decimal("beta", 0.75), node.Decimal("bias", 1));

        // With an even size, ONNX takes one neighbor more after a channel, and PyTorch, whose definition networks have, one more before it.
        if (layer.Size < 1 || layer.Size % 2 == 0)
        {
            throw new RefusedException($"its size is {layer.Size}, which must be odd");
        }

        node.Set(node.Graph.Add(layer, input.Shape, input), image.Dimensions);
    }

    private static void Add(NodeContext node, ImageView image, NormalizationLayer layer)
    {
        Layer input = image.As(image.Dimensions[1..], node.Graph);
        node.Set(node.Graph.Add(layer, input.Shape, input), image.Dimensions);
    }

    private static Constant PerChannel(NodeContext node, int input, int channels)
    {
        Constant constant = node.ConstantAt(input);
        return constant.IsReal && constant.Length == channels
            ? constant.Reshaped([channels])
            : throw new RefusedException($"its input {input + 1} has the dimensions {Dimensions.Text(constant.Dimensions)} for {channels} channels");
    }

    private static Constant Repeated(Constant constant, int channels) => constant.Length > 0 && channels % constant.Length == 0
        ? constant.Rearranged([channels], channel => channel / (channels / constant.Length))
        : throw new RefusedException($"it has {constant.Length} factors or summands for {channels} channels");

    private static Constant? Shaped(NodeContext node, int input, ImmutableArray<int> extents)
    {
        if (node.OptionalConstant(input) is not { } constant)
        {
            return null;
        }

        // The batch is no axis of a network's images.
        bool hasBatch = constant.Dimensions.Length > extents.Length && constant.Dimensions[0] == 1;
        constant = hasBatch ? constant.Reshaped(constant.Dimensions[1..]) : constant;
        return Dimensions.Broadcast(constant.Dimensions, extents) is { } broadcast && broadcast.SequenceEqual(extents)
            ? constant.Expanded(extents)
            : throw new RefusedException($"its input {input + 1} has the dimensions {Dimensions.Text(constant.Dimensions)} for {Dimensions.Text(extents)}");
    }
}
