using System.Collections.Immutable;
using ConvGen.Import.Constants;
using ConvGen.Import.Layers;
using ConvGen.Import.Views;

namespace ConvGen.Import.Operators;

/// <summary>ReduceMean, ReduceSum, ReduceMax and ReduceMin. Source: the operator documents, https://onnx.ai/onnx/operators.</summary>
internal static class Reductions
{
    /// <summary>A reduction of an image. The axes are an attribute, and an input in newer opsets.</summary>
    public static void Import(NodeContext node)
    {
        ImageView image = node.Image(0);
        int rank = image.Dimensions.Length;
        ImmutableArray<int> axes = node.Axes(1, rank) ?? [];
        if (axes.IsEmpty)
        {
            if (node.Integer("noop_with_empty_axes", 0) != 0)
            {
                node.Set(image);
                return;
            }

            axes = [.. Enumerable.Range(0, rank)];
        }

        ImmutableArray<int> kept = [.. image.Dimensions.Select((dimension, axis) => axes.Contains(axis) ? 1 : dimension)];
        ImmutableArray<int> dimensions = node.Integer("keepdims", 1) != 0 ? kept : [.. kept.Where((_, axis) => !axes.Contains(axis))];
        axes = [.. axes.Where(axis => image.Dimensions[axis] != 1)];
        node.Set((axes.IsEmpty ? image : Reduced(node, image, axes, kept)).Reshaped(dimensions));
    }

    private static ImageView Reduced(NodeContext node, ImageView image, ImmutableArray<int> axes, ImmutableArray<int> kept)
    {
        Reduction reduction = node.Operator switch
        {
            "ReduceMean" => Reduction.Mean,
            "ReduceSum" => Reduction.Sum,
            "ReduceMax" => Reduction.Max,
            _ => Reduction.Min,
        };

        ImageView along = image.IsAligned ? image : ImageView.Of(image.AsShape(node.Graph), image.Dimensions);
        ImmutableArray<int> layerAxes = [.. axes.Select(axis => along.AxisAfterAlong(axis)).Order()];
        ImmutableArray<int> shape = [.. along.Layer.Shape.Select((extent, axis) => layerAxes.Contains(axis) ? 1 : extent)];

        // All axes but the channels: a global pooling.
        bool isGlobal = along.Layer.Shape.Length > 1 && layerAxes.SequenceEqual(Enumerable.Range(1, along.Layer.Shape.Length - 1));
        if (isGlobal && reduction is (Reduction.Mean or Reduction.Max))
        {
            string attribute = reduction == Reduction.Mean ? "GlobalAveragePool" : "GlobalMaxPool";
            return ImageView.Of(node.Graph.Add(new PlainLayer(attribute), shape, along.Layer), along.Order, kept);
        }

        ImmutableArray<int> stated = layerAxes.Length == shape.Length ? [] : layerAxes;
        return ImageView.Of(node.Graph.Add(new ReduceLayer(reduction, stated, KeepDim: true), shape, along.Layer), along.Order, kept);
    }
}
