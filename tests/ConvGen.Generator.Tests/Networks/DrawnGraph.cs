using System.Globalization;
using ConvGen.Generator.Collections;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Tests.Networks;

/// <summary>Random graphs of layers without weights, for properties of plans.</summary>
internal static class DrawnGraph
{
    public static NetworkModel Draw(int seed)
    {
        var random = new Random(seed);
        var layers = new List<NetworkLayer>();
        for (int input = random.Next(1, 3); input > 0; input--)
        {
            layers.Add(Layer(layers.Count, new InputLayer(Shape.Of(random.Next(1, 9), 8), random.Next(4) == 0 ? Vocabulary.TensorLayout.ChannelsLast : Vocabulary.TensorLayout.ChannelsFirst), []));
        }

        int count = layers.Count + random.Next(2, 25);
        while (layers.Count < count)
        {
            int source = random.Next(3) > 0 ? layers.Count - 1 : random.Next(layers.Count);
            Shape shape = layers[source].Operator.Output;
            int other = random.Next(layers.Count);
            Shape otherShape = layers[other].Operator.Output;
            bool joins = otherShape.Rank == shape.Rank && otherShape.Extents.Skip(1).SequenceEqual(shape.Extents.Skip(1));
            bool isEqual = otherShape == shape;
            (LayerOperator Operator, int[] Sources) drawn = random.Next(9) switch
            {
                0 when joins => (new ConcatLayer(0, [shape, otherShape], Shape.Of([shape.Channels + otherShape.Channels, .. shape.Extents.Skip(1)])), [source, other]),
                1 when isEqual => (new ElementwiseLayer(LayerKind.Add, shape, otherShape, shape), [source, other]),
                2 => (new ActivateLayer(new(Vocabulary.Activation.Relu, []), shape), [source]),
                3 => (new ViewLayer(Shape.Of((int)shape.Length)), [source]),
                4 when shape.Rank > 1 => (new ReduceLayer(Vocabulary.Reduction.Max, shape.Channels, shape.Plane, 1, Shape.Of([shape.Channels, .. Enumerable.Repeat(1, shape.Rank - 1)])), [source]),
                5 => (new SoftmaxLayer(false, 0, shape), [source]),
                6 or 7 => (Slice(random, shape), [source]),

                // Anything that does not run in place and has an image of another size.
                _ => (new ReduceLayer(Vocabulary.Reduction.Sum, 1, 1, 1, Shape.Of(random.Next(1, 12), 8)), [source]),
            };
            layers.Add(Layer(layers.Count, drawn.Operator, drawn.Sources, isOutput: random.Next(10) == 0));
        }

        // The caller receives what no layer reads.
        HashSet<int> read = [.. layers.SelectMany(layer => layer.Sources)];
        return new(
            Type("Net"),
            "Network",
            ElementType.Float,
            null,
            layers.Select((layer, index) => layer with { IsOutput = layer.Operator is not InputLayer && (layer.IsOutput || !read.Contains(index)) }).ToEquatableArray(),
            Planning.Plans.WithVectors);
    }

    private static SliceLayer Slice(Random random, Shape shape)
    {
        int axis = random.Next(shape.Rank);
        int length = random.Next(1, shape.Extents[axis] + 1);
        int[] extents = [.. shape.Extents];
        extents[axis] = length;
        return new(axis, random.Next(shape.Extents[axis] - length + 1), shape, Shape.Of(extents));
    }

    private static NetworkLayer Layer(int index, LayerOperator layer, int[] sources, bool isOutput = false) => new(
        Type(string.Create(CultureInfo.InvariantCulture, $"Layer{index}")), LayerKind.Activate, "", "", layer, sources.ToEquatableArray(), isOutput);

    private static HostType Type(string name) =>
        new("", [new TypeLayer("class", name, [], true)], false, false, false, false, false, null, null, [], [], [], false);
}
