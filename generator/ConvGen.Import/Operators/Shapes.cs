using System.Collections.Immutable;
using ConvGen.Import.Constants;
using ConvGen.Import.Layers;
using ConvGen.Import.Views;

namespace ConvGen.Import.Operators;

/// <summary>Operators that group, order and select elements. Source: the operator documents, https://onnx.ai/onnx/operators.</summary>
internal static class Shapes
{
    /// <summary>Identity, Dropout, and Cast between floating-point types.</summary>
    public static void Identity(NodeContext node)
    {
        node.RefuseFurtherOutputs("mask");
        if (node.Operator == "Dropout" && node.OptionalConstant(2) is { Length: 1 } training && training.Real(0) != 0)
        {
            throw new RefusedException("it is in training mode; export the model for inference");
        }

        node.Set(node.Image(0));
    }

    /// <summary>Cast of an image: to the type that it has.</summary>
    public static void Cast(NodeContext node)
    {
        Onnx.TensorType type = (Onnx.TensorType)node.Integer("to", 0), own = node.Graph.ElementType == ElementType.Double ? Onnx.TensorType.Double : Onnx.TensorType.Float;
        if (type != own)
        {
            throw new RefusedException($"it converts an image to the type {type}; the network computes with {own}");
        }

        node.Set(node.Image(0));
    }

    /// <summary>Reshape.</summary>
    public static void Reshape(NodeContext node)
    {
        ImageView image = node.Image(0);
        IReadOnlyList<long> wanted = node.IntegersOrInput("shape", 1) ?? throw new RefusedException("its shape is missing");
        node.Set(image.Reshaped(ReshapedDimensions(image.Dimensions, wanted, node.Integer("allowzero", 0) != 0)));
    }

    /// <summary>The dimensions that Reshape gives: 0 copies a dimension, and −1 stands for what is left.</summary>
    public static ImmutableArray<int> ReshapedDimensions(ImmutableArray<int> dimensions, IReadOnlyList<long> wanted, bool allowZero)
    {
        long[] result = [.. wanted.Select((dimension, axis) => dimension == 0 && !allowZero
            ? axis < dimensions.Length ? dimensions[axis] : throw new RefusedException($"its shape ({string.Join(", ", wanted)}) copies an axis that does not exist")
            : dimension)];
        int length = Dimensions.Length(dimensions);
        if (result.Count(dimension => dimension == -1) == 1)
        {
            long others = result.Where(dimension => dimension != -1).Aggregate(1L, (product, dimension) => product * dimension);
            result[Array.IndexOf(result, -1)] = others > 0 && length % others == 0 ? length / others : -1;
        }

        return result.All(dimension => dimension is >= 0 and <= int.MaxValue) && result.Aggregate(1L, (product, dimension) => product * dimension) == length
            ? [.. result.Select(dimension => (int)dimension)]
            : throw new RefusedException($"its shape ({string.Join(", ", wanted)}) does not fit the {length} elements of {Dimensions.Text(dimensions)}");
    }

    /// <summary>Flatten: two dimensions, those before an axis and those from it on.</summary>
    public static void Flatten(NodeContext node)
    {
        ImageView image = node.Image(0);
        node.Set(image.Reshaped(FlattenedDimensions(image.Dimensions, node.Integer("axis", 1))));
    }

    /// <summary>The product of the dimensions before an axis, and that of the others.</summary>
    public static ImmutableArray<int> FlattenedDimensions(ImmutableArray<int> dimensions, long declared)
    {
        int axis = declared == dimensions.Length ? dimensions.Length : Dimensions.Axis(declared, dimensions.Length);
        return [Dimensions.Length(dimensions[..axis]), Dimensions.Length(dimensions[axis..])];
    }

    /// <summary>Expand. Rows and columns are repeated as by an enlargement; other axes cannot be.</summary>
    public static void Expand(NodeContext node)
    {
        ImageView image = node.Image(0);
        ImmutableArray<int> wanted = Dimensions.Of(node.ConstantAt(1).Integers(), "its output");
        ImmutableArray<int> expanded = Dimensions.Broadcast(image.Dimensions, wanted)
            ?? throw new RefusedException($"its image {Dimensions.Text(image.Dimensions)} does not fit its shape {Dimensions.Text(wanted)}");
        if (Dimensions.Length(expanded) == image.Length)
        {
            node.Set(image.Reshaped(expanded));
            return;
        }

        if (expanded.Length != 4 || image.Dimensions.Length != 4 || !expanded[..2].SequenceEqual(image.Dimensions[..2]) || expanded[0] != 1)
        {
            throw new RefusedException($"it repeats the image {Dimensions.Text(image.Dimensions)} to {Dimensions.Text(expanded)}; only rows and columns can be repeated");
        }

        UpsampleLayer layer = new(expanded[2..], UpsampleMode.Nearest, ResampleCoordinates.Asymmetric, NearestRounding.Floor);
        node.Set(node.Graph.Add(layer, expanded[1..], image.As(image.Dimensions[1..], node.Graph)), expanded);
    }

    /// <summary>Squeeze.</summary>
    public static void Squeeze(NodeContext node)
    {
        ImageView image = node.Image(0);
        node.Set(image.Reshaped(Squeezed(image.Dimensions, node.Axes(1, image.Dimensions.Length))));
    }

    /// <summary>The dimensions without some of 1, or without all of them.</summary>
    public static ImmutableArray<int> Squeezed(ImmutableArray<int> dimensions, ImmutableArray<int>? axes)
    {
        if (axes is not { } listed)
        {
            return Dimensions.WithoutOnes(dimensions);
        }

        return listed.All(axis => dimensions[axis] == 1)
            ? [.. dimensions.Where((_, axis) => !listed.Contains(axis))]
            : throw new RefusedException($"its axes {Dimensions.Text(listed)} of {Dimensions.Text(dimensions)} are not all 1");
    }

    /// <summary>Unsqueeze.</summary>
    public static void Unsqueeze(NodeContext node)
    {
        ImageView image = node.Image(0);
        node.Set(image.Reshaped(Unsqueezed(image.Dimensions, node.IntegersOrInput("axes", 1))));
    }

    /// <summary>The dimensions with some of 1 in addition.</summary>
    public static ImmutableArray<int> Unsqueezed(ImmutableArray<int> dimensions, IReadOnlyList<long>? axes)
    {
        if (axes is null)
        {
            throw new RefusedException("its axes are missing");
        }

        List<int> result = [.. dimensions];
        foreach (int axis in axes.Select(axis => Dimensions.Axis(axis, dimensions.Length + axes.Count)).Order())
        {
            result.Insert(Math.Min(axis, result.Count), 1);
        }

        return [.. result];
    }

    /// <summary>Transpose.</summary>
    public static void Transpose(NodeContext node)
    {
        ImageView image = node.Image(0);
        node.Set(image.Transposed(Permutation(node, image.Dimensions.Length), node.Graph));
    }

    /// <summary>The axes in their new order; by default, reversed.</summary>
    public static ImmutableArray<int> Permutation(NodeContext node, int rank)
    {
        ImmutableArray<int> order = node.Integers("perm") is { } declared ? [.. declared.Select(axis => Dimensions.Axis(axis, rank))] : [.. Enumerable.Range(0, rank).Reverse()];
        return order.Length == rank && order.Distinct().Count() == rank
            ? order
            : throw new RefusedException($"its perm {Dimensions.Text(order)} must name each of {rank} axes once");
    }

    /// <summary>Concat.</summary>
    public static void Concat(NodeContext node)
    {
        int rank = node.DimensionsOf(0).Length, axis = Dimensions.Axis(node.Integer("axis", 1), rank);
        ImmutableArray<int>[] all = [.. Enumerable.Range(0, node.InputCount).Select(node.DimensionsOf)];
        if (all.Any(dimensions => dimensions.Length != rank || dimensions.Where((dimension, i) => i != axis && dimension != all[0][i]).Any()))
        {
            throw new RefusedException($"its inputs have the dimensions {string.Join(", ", all.Select(dimensions => Dimensions.Text(dimensions)))}, which differ in other axes than {axis}");
        }

        ImmutableArray<int> joined = all[0].SetItem(axis, checked(all.Sum(dimensions => dimensions[axis])));
        int[] present = [.. Enumerable.Range(0, node.InputCount).Where(input => all[input][axis] > 0)];
        node.Set(Padded(node, axis, joined) ?? Joined(node, [.. present.Select(node.Image)], axis, joined));
    }

    // Zeros before or after an image along an axis are a padding.
    private static ImageView? Padded(NodeContext node, int axis, ImmutableArray<int> joined)
    {
        int[] images = [.. Enumerable.Range(0, node.InputCount).Where(input => !node.IsConstantAt(input))];
        if (images.Length != 1 || !Enumerable.Range(0, node.InputCount).Where(node.IsConstantAt).All(input => node.ConstantAt(input).IsZero))
        {
            return null;
        }

        ImageView image = node.Image(images[0]).Along(axis, node.Graph);
        int before = Enumerable.Range(0, images[0]).Sum(input => node.DimensionsOf(input)[axis]);
        int layerAxis = image.AxisAfterAlong(axis), rank = image.Layer.Shape.Length;
        int[] first = new int[rank], last = new int[rank];
        (first[layerAxis], last[layerAxis]) = (before, joined[axis] - image.Dimensions[axis] - before);
        Layer layer = node.Graph.Add(
            new PadLayer([.. first], [.. last], PaddingMode.Zeros, 0), image.Layer.Shape.SetItem(layerAxis, joined[axis]), image.Layer);
        return ImageView.Of(layer, image.Order, joined);
    }

    private static ImageView Joined(NodeContext node, ImageView[] images, int axis, ImmutableArray<int> joined)
    {
        ImageView first = images[0];
        if (images.Length == 1)
        {
            return first;
        }

        // Images whose axes are in the same order are joined as they are.
        int? own = first.AxisOfLayer(axis);
        if (own is int layerAxis && images.All(image => image.Order.SequenceEqual(first.Order) && image.AxisOfLayer(axis) == own
            && image.Layer.Shape.RemoveAt(layerAxis).SequenceEqual(first.Layer.Shape.RemoveAt(layerAxis))))
        {
            ImmutableArray<int> shape = first.Layer.Shape.SetItem(layerAxis, joined[axis]);
            return ImageView.Of(node.Graph.Add(AxisLayer.Concat(layerAxis), shape, images.Select(image => image.Layer)), first.Order, joined);
        }

        ImmutableArray<int> whole = ImageView.ShapeOf(joined);
        int dropped = joined.Length - whole.Length;
        Layer layer = node.Graph.Add(
            AxisLayer.Concat(axis - dropped), whole, images.Select(image => image.As(image.Dimensions[dropped..], node.Graph)));
        return ImageView.Of(layer, joined);
    }
}
