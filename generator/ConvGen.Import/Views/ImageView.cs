using System.Collections.Immutable;
using ConvGen.Import.Constants;
using ConvGen.Import.Layers;

namespace ConvGen.Import.Views;

/// <summary>
/// A value of the model that a layer computes: the layer's image, with its axes in another order and its elements grouped into other dimensions. Nothing is
/// moved until an operator requires it, so that transpositions that cancel out, and reshapes in a row, disappear.
/// </summary>
internal sealed class ImageView
{
    private ImageView(Layer layer, ImmutableArray<int> order, ImmutableArray<int> dimensions) => (Layer, Order, Dimensions) = (layer, order, dimensions);

    /// <summary>The layer that computes the image.</summary>
    public Layer Layer { get; }

    /// <summary>The axes of the layer's image in the order in which the value has them.</summary>
    public ImmutableArray<int> Order { get; }

    /// <summary>The dimensions of the value in the model, the batch included.</summary>
    public ImmutableArray<int> Dimensions { get; }

    /// <summary>The number of elements.</summary>
    public int Length => Layer.Length;

    /// <summary>Whether the elements have the order in which the layer computes them.</summary>
    public bool IsInOrder => Order.Select((axis, position) => axis == position).All(same => same);

    /// <summary>Whether each dimension other than 1 is that of an axis of the layer's image.</summary>
    public bool IsAligned => Constants.Dimensions.WithoutOnes(Dimensions).SequenceEqual(Constants.Dimensions.WithoutOnes(OrderedShape));

    private ImmutableArray<int> OrderedShape => [.. Order.Select(axis => Layer.Shape[axis])];

    /// <summary>The image of a layer as a value with these dimensions.</summary>
    public static ImageView Of(Layer layer, ImmutableArray<int> dimensions) => new(layer, [.. Enumerable.Range(0, layer.Shape.Length)], dimensions);

    /// <summary>The image of a layer as a value with these dimensions, with its axes in another order.</summary>
    public static ImageView Of(Layer layer, ImmutableArray<int> order, ImmutableArray<int> dimensions) => new(layer, InPlace(layer, order), dimensions);

    /// <summary>The shape of an image that has these dimensions: they without the batch, if that is 1.</summary>
    public static ImmutableArray<int> ShapeOf(ImmutableArray<int> dimensions) => dimensions.Length switch
    {
        0 => [1],
        > 1 when dimensions[0] == 1 => dimensions[1..],
        _ => dimensions,
    };

    /// <summary>The same elements, grouped into other dimensions.</summary>
    public ImageView Reshaped(ImmutableArray<int> dimensions) => new(Layer, Order, dimensions);

    /// <summary>The axis of the layer's image that an axis of the value is; <see langword="null"/> if its dimension is 1, or if the value is not aligned.</summary>
    public int? AxisOfLayer(int axis)
    {
        if (!IsAligned || Dimensions[axis] == 1)
        {
            return null;
        }

        int before = Dimensions.Take(axis).Count(dimension => dimension != 1);
        return Order.Where(candidate => Layer.Shape[candidate] != 1).ElementAt(before);
    }

    /// <summary>The value with its axes in another order.</summary>
    /// <param name="order">The axes, the batch included.</param>
    /// <param name="graph">Receives a layer if elements must be grouped first.</param>
    public ImageView Transposed(ImmutableArray<int> order, LayerGraph graph)
    {
        ImmutableArray<int> dimensions = [.. order.Select(axis => Dimensions[axis])];
        ImmutableArray<int> moved = [.. order.Where(axis => Dimensions[axis] != 1)];
        if (moved.SequenceEqual(moved.Order()))
        {
            return Reshaped(dimensions);
        }

        if (!IsAligned)
        {
            return Grouped(graph).Transposed(order, graph);
        }

        // Axes with one element can stand anywhere: they stay first.
        ImmutableArray<int> ones = [.. Enumerable.Range(0, Layer.Shape.Length).Where(axis => Layer.Shape[axis] == 1)];
        return Of(Layer, [.. ones, .. moved.Select(axis => AxisOfLayer(axis)!.Value)], dimensions);
    }

    /// <summary>The layer whose image has this shape and the value's elements in the value's order. It is added if there is none.</summary>
    public Layer As(ImmutableArray<int> shape, LayerGraph graph)
    {
        if (IsInOrder)
        {
            return graph.Reshape(Layer, shape);
        }

        Layer ordered = graph.Add(PlainLayer.Transpose(Order), OrderedShape, Layer);
        return graph.Reshape(ordered, shape);
    }

    /// <summary>The layer whose image has the value's dimensions as its shape, without the batch.</summary>
    public Layer AsShape(LayerGraph graph) => As(ShapeOf(Dimensions), graph);

    /// <summary>
    /// The same value, so that an axis of it is an axis of its layer's image. Elements are moved only if they are grouped in such a way that there is no such
    /// axis.
    /// </summary>
    public ImageView Along(int axis, LayerGraph graph)
    {
        if (IsAligned && Dimensions[axis] != 1)
        {
            return this;
        }

        ImmutableArray<int> shape = ShapeOf(Dimensions);
        return axis == 0 && shape.Length < Dimensions.Length ? Of(As(Dimensions, graph), Dimensions) : Of(As(shape, graph), Dimensions);
    }

    /// <summary>The axis of the layer's image that an axis of the value is, after <see cref="Along"/>.</summary>
    public int AxisAfterAlong(int axis) => AxisOfLayer(axis) ?? (axis - (Dimensions.Length - Layer.Shape.Length));

    /// <summary>The place in the layer's image of each element of the value.</summary>
    public Func<int, int> PlaceInLayer()
    {
        int[] strides = Constants.Dimensions.Strides(Layer.Shape);
        ImmutableArray<int> shape = OrderedShape;
        int[] steps = [.. Order.Select(axis => strides[axis])];
        return index => Places.Of(index, shape, steps);
    }

    // The value as the image of a layer that has its dimensions, but for those of 1.
    private ImageView Grouped(LayerGraph graph)
    {
        ImmutableArray<int> shape = Constants.Dimensions.WithoutOnes(Dimensions);
        return shape.Length <= LayerGraph.MostAxes
            ? Of(As(shape, graph), Dimensions)
            : throw new RefusedException($"it reorders an image with {shape.Length} axes; there can be {LayerGraph.MostAxes} besides the batch");
    }

    // Moving an axis with one element moves nothing.
    private static ImmutableArray<int> InPlace(Layer layer, ImmutableArray<int> order)
    {
        ImmutableArray<int> moved = [.. order.Where(axis => layer.Shape[axis] != 1)];
        return moved.SequenceEqual(moved.Order()) ? [.. order.Order()] : order;
    }
}
