using ConvGen.Import.Layers;
using ConvGen.Import.Views;

namespace ConvGen.Import.Simplification;

/// <summary>The sum of a convolution or a dense layer and another image becomes the layer's residual.</summary>
internal static class Residuals
{
    /// <summary>Merges a sum, and says so.</summary>
    public static string? Change(LayerGraph graph, Layer layer)
    {
        if (layer.Operator != JoinLayer.Add || layer.Inputs[0] == layer.Inputs[1])
        {
            return null;
        }

        // The one that is computed last, so that the other one stands above it where possible.
        (Layer first, Layer second) = graph.Layers.IndexOf(layer.Inputs[0]) < graph.Layers.IndexOf(layer.Inputs[1])
            ? (layer.Inputs[0], layer.Inputs[1])
            : (layer.Inputs[1], layer.Inputs[0]);
        return Merged(graph, layer, second, first) || Merged(graph, layer, first, second) ? "sum became the residual of the layer before it" : null;
    }

    private static bool Merged(LayerGraph graph, Layer sum, Layer product, Layer residual)
    {
        bool fits = product.Operator is ProductLayer { IsPlain: true } and not TransposedConvolutionLayer
            && product.Shape.SequenceEqual(residual.Shape) && graph.Readers(product) == 1 && !DependsOn(residual, product);
        if (fits)
        {
            product.Operator = (ProductLayer)product.Operator with { HasResidual = true };
            product.Inputs.Add(residual);
            graph.Replace(sum, product);
        }

        return fits;
    }

    private static bool DependsOn(Layer layer, Layer other)
    {
        HashSet<Layer> seen = [];
        Stack<Layer> open = new([layer]);
        while (open.TryPop(out Layer? next))
        {
            if (next == other)
            {
                return true;
            }

            if (seen.Add(next))
            {
                next.Inputs.ForEach(open.Push);
            }
        }

        return false;
    }
}
