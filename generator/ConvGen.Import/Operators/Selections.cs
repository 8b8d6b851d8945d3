using System.Collections.Immutable;
using ConvGen.Import.Constants;
using ConvGen.Import.Layers;
using ConvGen.Import.Views;

namespace ConvGen.Import.Operators;

/// <summary>Split, Slice and Gather: parts of an image. Source: the operator documents, https://onnx.ai/onnx/operators.</summary>
internal static class Selections
{
    /// <summary>Split. The extents of the parts are an attribute or an input; without them, the parts are equal, but for a smaller last one.</summary>
    public static void Split(NodeContext node)
    {
        ImageView image = node.Image(0);
        int axis = Dimensions.Axis(node.Integer("axis", 0), image.Dimensions.Length), extent = image.Dimensions[axis];
        int start = 0;
        foreach ((int part, int output) in Parts(node, extent).Select((part, output) => (part, output)))
        {
            node.Set(Part(node, image, axis, start, part), output);
            start += part;
        }
    }

    /// <summary>The extents of the parts of an axis.</summary>
    public static int[] Parts(NodeContext node, int extent)
    {
        if (node.IntegersOrInput("split", 1) is { } declared)
        {
            return declared.Count == node.OutputCount && declared.All(part => part >= 0) && declared.Sum() == extent
                ? [.. declared.Select(part => (int)part)]
                : throw new RefusedException($"its parts ({string.Join(", ", declared)}) do not add up to the extent {extent}, or are not as many as its outputs");
        }

        int size = (extent + node.OutputCount - 1) / node.OutputCount;
        return [.. Enumerable.Range(0, node.OutputCount).Select(part => Math.Clamp(extent - (part * size), 0, size))];
    }

    /// <summary>Slice. Before opset 10, starts, ends and axes are attributes.</summary>
    public static void Slice(NodeContext node)
    {
        ImageView image = node.Image(0);
        foreach (AxisSlice slice in Slices(node, image.Dimensions))
        {
            image = slice.Step == 1
                ? Part(node, image, slice.Axis, slice.Start, slice.Count)
                : EverySo(node, image, slice);
        }

        node.Set(image);
    }

    /// <summary>The slices of a node, one for each axis that it names.</summary>
    public static IEnumerable<AxisSlice> Slices(NodeContext node, ImmutableArray<int> dimensions)
    {
        IReadOnlyList<long> starts = node.IntegersOrInput("starts", 1) ?? [], ends = node.IntegersOrInput("ends", 2) ?? [];
        IReadOnlyList<long> axes = node.IntegersOrInput("axes", 3) ?? [.. Enumerable.Range(0, starts.Count).Select(axis => (long)axis)];
        long[] steps = node.OptionalConstant(4)?.Integers() ?? [.. starts.Select(_ => 1L)];
        if (ends.Count != starts.Count || axes.Count != starts.Count || steps.Length != starts.Count)
        {
            throw new RefusedException("its starts, ends, axes and steps must be equally many");
        }

        return [.. starts.Select((start, i) => AxisSlice.Of(Dimensions.Axis(axes[i], dimensions.Length), start, ends[i], steps[i], dimensions))];
    }

    /// <summary>Gather with constant indices that are a number, or follow each other.</summary>
    public static void Gather(NodeContext node)
    {
        ImageView image = node.Image(0);
        Constant indices = node.ConstantAt(1);
        int axis = Dimensions.Axis(node.Integer("axis", 0), image.Dimensions.Length), extent = image.Dimensions[axis];
        long[] places = [.. indices.Integers().Select(index => index < 0 ? index + extent : index)];
        if (places.Length == 0 || places.Any(place => place < 0 || place >= extent) || !places.Select((place, i) => place - i).All(first => first == places[0]))
        {
            throw new RefusedException("its indices must be constants that exist and follow each other");
        }

        ImageView part = Part(node, image, axis, (int)places[0], places.Length);
        node.Set(part.Reshaped([.. image.Dimensions[..axis], .. indices.Dimensions, .. image.Dimensions[(axis + 1)..]]));
    }

    /// <summary>Elements of an axis that follow each other.</summary>
    public static ImageView Part(NodeContext node, ImageView image, int axis, int start, int count)
    {
        if (count == image.Dimensions[axis])
        {
            return image;
        }

        ImageView along = image.Along(axis, node.Graph);
        int layerAxis = along.AxisAfterAlong(axis);
        ImmutableArray<int> shape = along.Layer.Shape.SetItem(layerAxis, count);
        Layer layer = node.Graph.Add(new AxisLayer("Slice", layerAxis, start, count), shape, along.Layer);
        return ImageView.Of(layer, along.Order, along.Dimensions.SetItem(axis, count));
    }

    // Every n-th element of an axis is one column of a matrix whose rows have n elements.
    private static ImageView EverySo(NodeContext node, ImageView image, AxisSlice slice)
    {
        if (slice.Step < 1)
        {
            throw new RefusedException($"its step is {slice.Step}, which must be positive");
        }

        int extent = image.Dimensions[slice.Axis], rows = slice.Count;
        int first = slice.Start / slice.Step * slice.Step, end = first + (rows * slice.Step);
        if (end > extent)
        {
            // The last row is filled up. What is added is not selected.
            int[] none = new int[image.Dimensions.Length], missing = new int[image.Dimensions.Length];
            missing[slice.Axis] = end - extent;
            image = Rearrangements.Padded(node, image, none, missing, PaddingMode.Zeros, 0);
        }

        ImageView covered = Part(node, image, slice.Axis, first, end - first);
        ImmutableArray<int> dimensions = covered.Dimensions;
        ImageView matrix = covered.Reshaped([.. dimensions[..slice.Axis], rows, slice.Step, .. dimensions[(slice.Axis + 1)..]]);
        return Part(node, matrix, slice.Axis + 1, slice.Start - first, 1).Reshaped(dimensions.SetItem(slice.Axis, rows));
    }
}
