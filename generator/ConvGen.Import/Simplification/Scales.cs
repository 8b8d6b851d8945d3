using ConvGen.Import.Constants;
using ConvGen.Import.Layers;
using ConvGen.Import.Views;

namespace ConvGen.Import.Simplification;

/// <summary>A factor and a summand for each channel become a part of the layer before them.</summary>
internal static class Scales
{
    /// <summary>Folds a layer, and says so.</summary>
    public static string? Change(LayerGraph graph, Layer layer)
    {
        if (layer.Operator is not ScaleLayer scale || graph.Readers(layer.Inputs[0]) != 1)
        {
            return null;
        }

        Layer before = layer.Inputs[0];
        string what = scale.IsNormalization ? "batch normalization" : "factor or summand of each channel";
        switch (before.Operator)
        {
            case ProductLayer { IsPlain: true } product when product.Outputs == scale.Scale.Length:
                before.Operator = Folded(product, scale);
                graph.Replace(layer, before);
                return $"{what} became a part of the weights before it";
            case ScaleLayer first when first.Scale.Length == scale.Scale.Length:
                before.Operator = first.Then(scale);
                graph.Replace(layer, before);
                return $"{what} became a part of the normalization before it";
            default:
                return null;
        }
    }

    private static ProductLayer Folded(ProductLayer product, ScaleLayer scale)
    {
        Constant kernel = product.Kernel, bias = product.Bias ?? Constant.Rounded(kernel.Type, [product.Outputs], _ => 0);
        double[] factors = [.. Enumerable.Range(0, product.Outputs).Select(scale.Factor)];
        bool isSummand = factors.All(factor => factor == 1);
        return product with
        {
            Kernel = isSummand ? kernel : Constant.Rounded(kernel.Type, kernel.Dimensions, i => kernel.Real(i) * factors[product.OutputOf(i)], kernel.Name),
            Bias = Constant.Rounded(kernel.Type, [product.Outputs], output => (bias.Real(output) * factors[output]) + scale.Summand(output), bias.Name),
        };
    }
}
