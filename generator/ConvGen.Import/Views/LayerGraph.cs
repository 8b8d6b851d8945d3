using System.Collections.Immutable;
using ConvGen.Import.Constants;
using ConvGen.Import.Layers;

namespace ConvGen.Import.Views;

/// <summary>The layers of the network that is being made.</summary>
internal sealed class LayerGraph
{
    /// <summary>The most axes that an image of a network has, without the batch.</summary>
    public const int MostAxes = 4;

    private readonly Dictionary<(Layer Layer, string Shape), Layer> _reshaped = [];

    /// <summary>The layers. Each stands behind those that it reads.</summary>
    public List<Layer> Layers { get; private set; } = [];

    /// <summary>The layers that compute the outputs, in the model's order, with the outputs' names.</summary>
    public List<(string Name, Layer Layer)> Outputs { get; } = [];

    /// <summary>The type of all images and weights.</summary>
    public ElementType ElementType { get; set; } = ElementType.Single;

    /// <summary>The node that is being imported.</summary>
    public Origin Origin { get; set; } = new("", "", "");

    /// <summary>Adds a layer.</summary>
    public Layer Add(LayerOperator operation, ImmutableArray<int> shape, params IEnumerable<Layer> inputs)
    {
        if (shape.Length is 0 or > MostAxes)
        {
            throw new RefusedException($"images have from 1 to {MostAxes} axes besides the batch, and {Dimensions.Text(shape)} has {shape.Length}");
        }

        if (shape.Contains(0))
        {
            throw new RefusedException($"its image {Dimensions.Text(shape)} has no elements");
        }

        Layer layer = new(operation, shape, inputs, Origin);
        Layers.Add(layer);
        return layer;
    }

    /// <summary>The image of a layer in another shape.</summary>
    public Layer Reshape(Layer layer, ImmutableArray<int> shape)
    {
        if (layer.Operator is PlainLayer { Attribute: "Reshape" })
        {
            layer = layer.Inputs[0];
        }

        if (layer.Shape.SequenceEqual(shape))
        {
            return layer;
        }

        (Layer, string) key = (layer, Dimensions.Text(shape));
        return _reshaped.TryGetValue(key, out Layer? reshaped) ? reshaped : _reshaped[key] = Add(PlainLayer.Reshape(shape), shape, layer);
    }

    /// <summary>The layers that read a layer's image, one for each time that it is read. An output counts as a reader.</summary>
    public int Readers(Layer layer) =>
        Layers.Sum(reader => reader.Inputs.Count(input => input == layer)) + Outputs.Count(output => output.Layer == layer);

    /// <summary>Lets all readers of a layer read another one.</summary>
    public void Replace(Layer layer, Layer by)
    {
        foreach (Layer reader in Layers)
        {
            for (int i = 0; i < reader.Inputs.Count; i++)
            {
                reader.Inputs[i] = reader.Inputs[i] == layer ? by : reader.Inputs[i];
            }
        }

        for (int i = 0; i < Outputs.Count; i++)
        {
            Outputs[i] = Outputs[i].Layer == layer ? Outputs[i] with { Layer = by } : Outputs[i];
        }
    }

    /// <summary>Puts the layers into another order, or removes some.</summary>
    public void Arrange(IEnumerable<Layer> layers) => Layers = [.. layers];
}
