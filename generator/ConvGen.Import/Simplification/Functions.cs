using ConvGen.Import.Layers;
using ConvGen.Import.Views;

namespace ConvGen.Import.Simplification;

/// <summary>A function of each element becomes a part of the convolution or dense layer before it.</summary>
internal static class Functions
{
    /// <summary>Merges a function, and says so.</summary>
    public static string? Change(LayerGraph graph, Layer layer)
    {
        if (layer.Operator is not ActivateLayer { Slopes: null } activate || graph.Readers(layer.Inputs[0]) != 1)
        {
            return null;
        }

        Layer before = layer.Inputs[0];
        if (before.Operator is ProductLayer product && product.Activation == ActivationFunction.None)
        {
            before.Operator = product with { Activation = activate.Function };
            graph.Replace(layer, before);
            return "activation became a part of the layer before it";
        }

        return null;
    }
}
