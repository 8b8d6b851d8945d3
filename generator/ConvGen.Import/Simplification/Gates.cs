using ConvGen.Import.Layers;
using ConvGen.Import.Views;

namespace ConvGen.Import.Simplification;

/// <summary>
/// Recognizes functions that exporters spell out: x·sigmoid(x) is silu, x·hardsigmoid(x) is hardswish, x·tanh(softplus(x)) is mish, x·(1 + erf(x/√2))/2 is gelu,
/// and clip(x + 3, 0, 6)/6 is hardsigmoid.
/// </summary>
internal static class Gates
{
    private const double Tolerance = 1e-5;

    // No function is spelled out with more products. Deeper ones are not followed.
    private const int DeepestProduct = 4;

    /// <summary>Replaces a function, and says so.</summary>
    public static string? Change(LayerGraph graph, Layer layer)
    {
        (Layer Input, Activation Function)? gate = HardSigmoid(layer) ?? Product(layer);
        if (gate is not var (input, function))
        {
            return null;
        }

        layer.Operator = new ActivateLayer(new(function));
        layer.Inputs.Clear();
        layer.Inputs.Add(input);
        return $"{function} was recognized";
    }

    // clip(x + 3, 0, 6) / 6, or clip(x / 6 + 1/2, 0, 1).
    private static (Layer, Activation)? HardSigmoid(Layer layer)
    {
        (double factor, double summand, Layer clipped) = Linear(layer);
        if (summand != 0 || clipped.Operator is not ActivateLayer { Slopes: null } clip)
        {
            return null;
        }

        (double top, bool isClip) = clip.Function.Kind switch
        {
            Activation.Relu6 => (6, true),
            Activation.Clip when clip.Function.Minimum == 0 => (clip.Function.Maximum, true),
            _ => (0, false),
        };
        (double inner, double offset, Layer input) = Linear(clipped.Inputs[0]);
        return isClip && Near(factor * top, 1) && Near(inner * factor, 1d / 6) && Near(offset * factor, 0.5) ? (input, Activation.HardSigmoid) : null;
    }

    private static (Layer, Activation)? Product(Layer layer)
    {
        List<Layer> factors = [];
        double factor = 1;
        Collect(layer, factors, ref factor, DeepestProduct);
        if (factors.Count != 2)
        {
            return null;
        }

        return Gate(factors[0], factors[1], factor) ?? Gate(factors[1], factors[0], factor);
    }

    private static (Layer, Activation)? Gate(Layer input, Layer gate, double factor)
    {
        if (gate.Operator is ActivateLayer { Slopes: null } activate && Near(factor, 1))
        {
            Layer source = gate.Inputs[0];
            return activate.Function.Kind switch
            {
                Activation.Sigmoid when source == input => (input, Activation.Silu),
                Activation.HardSigmoid when source == input => (input, Activation.HardSwish),
                Activation.Tanh when source.Operator is ActivateLayer { Function.Kind: Activation.Softplus } && source.Inputs[0] == input => (input, Activation.Mish),
                _ => null,
            };
        }

        // clip(x + 3, 0, 6)·x / 6.
        if (gate.Operator is ActivateLayer { Function.Kind: Activation.Relu6 } && Near(factor, 1d / 6))
        {
            (double scale, double offset, Layer clipped) = Linear(gate.Inputs[0]);
            return clipped == input && scale == 1 && offset == 3 ? (input, Activation.HardSwish) : null;
        }

        (double slope, double one, Layer function) = Linear(gate);
        if (function.Operator is IntermediateLayer { Function: "Erf" })
        {
            (double inner, double shift, Layer source) = Linear(function.Inputs[0]);
            bool isGelu = source == input && shift == 0 && Near(inner, Math.Sqrt(0.5)) && Near(factor * slope, 0.5) && Near(factor * one, 0.5);
            return isGelu ? (input, Activation.Gelu) : null;
        }

        return null;
    }

    // The factors of a product, of which one is a number.
    private static void Collect(Layer layer, List<Layer> factors, ref double factor, int depth)
    {
        if (factors.Count > 2 || depth == 0)
        {
            factors.Add(layer);
            return;
        }

        (double scale, double summand, Layer source) = Linear(layer);
        if (summand == 0 && source != layer)
        {
            factor *= scale;
            Collect(source, factors, ref factor, depth - 1);
        }
        else if (layer.Operator == JoinLayer.Multiply && layer.Inputs.All(input => input.Shape.SequenceEqual(layer.Shape)))
        {
            Collect(layer.Inputs[0], factors, ref factor, depth - 1);
            Collect(layer.Inputs[1], factors, ref factor, depth - 1);
        }
        else
        {
            factors.Add(layer);
        }
    }

    // factor·x + summand, with the same numbers for all channels.
    private static (double Factor, double Summand, Layer Input) Linear(Layer layer)
    {
        if (layer.Operator is not ScaleLayer { IsNormalization: false } scale)
        {
            return (1, 0, layer);
        }

        double factor = scale.Factor(0), summand = scale.Summand(0);
        bool isUniform = Enumerable.Range(0, scale.Scale.Length).All(channel => scale.Factor(channel) == factor && scale.Summand(channel) == summand);
        return isUniform ? (factor, summand, layer.Inputs[0]) : (1, 0, layer);
    }

    private static bool Near(double actual, double expected) => Math.Abs(actual - expected) <= Tolerance * expected;
}
