using System.Collections.Immutable;
using ConvGen.Import.Constants;
using ConvGen.Import.Layers;
using ConvGen.Import.Views;

namespace ConvGen.Import.Operators;

/// <summary>Functions of each element. Source: the operator documents, https://onnx.ai/onnx/operators.</summary>
internal static class Activations
{
    /// <summary>Functions without numbers.</summary>
    public static void Plain(NodeContext node) => node.Set(Apply(node, node.Image(0), new(node.Operator switch
    {
        "Relu" => Activation.Relu,
        "Sigmoid" => Activation.Sigmoid,
        "Tanh" => Activation.Tanh,
        "HardSwish" => Activation.HardSwish,
        "Softplus" => Activation.Softplus,
        "Mish" => Activation.Mish,
        string other => throw new InvalidOperationException($"{other} is not a function without numbers."),
    })));

    /// <summary>LeakyRelu.</summary>
    public static void LeakyRelu(NodeContext node) =>
        node.Set(Apply(node, node.Image(0), new(Activation.LeakyRelu) { Slope = node.Single("alpha", 0.01f) }));

    /// <summary>Elu.</summary>
    public static void Elu(NodeContext node) => node.Set(Apply(node, node.Image(0), new(Activation.Elu) { Alpha = node.Single("alpha", 1) }));

    /// <summary>Gelu.</summary>
    public static void Gelu(NodeContext node) => node.Set(Apply(node, node.Image(0), new(node.Text("approximate", "none") switch
    {
        "none" => Activation.Gelu,
        "tanh" => Activation.GeluTanh,
        string other => throw new RefusedException($"its approximate is '{other}', which must be none or tanh"),
    })));

    /// <summary>HardSigmoid: max(0, min(1, alpha·x + beta)).</summary>
    public static void HardSigmoid(NodeContext node)
    {
        float alpha = node.Single("alpha", 0.2f), beta = node.Single("beta", 0.5f);
        ImageView image = node.Image(0);
        node.Set(alpha == 1f / 6 && beta == 0.5f
            ? Apply(node, image, new(Activation.HardSigmoid))
            : Clip(node, Elementwise.Combine(node, "Add", Elementwise.Scaled(node, image, alpha), Number(node, beta)), 0, 1));
    }

    /// <summary>Clip. Before opset 11, the bounds are attributes.</summary>
    public static void Clip(NodeContext node)
    {
        float minimum = Bound(node, "min", 1, float.MinValue), maximum = Bound(node, "max", 2, float.MaxValue);
        node.Set(Clip(node, node.Image(0), minimum, maximum));
    }

    /// <summary>PRelu with constant slopes: one, or one for each channel.</summary>
    public static void PRelu(NodeContext node)
    {
        ImageView image = node.Image(0);
        Constant slopes = node.ConstantAt(1);
        int channels = image.Dimensions.Length > 1 ? image.Dimensions[1] : image.Dimensions[0];

        // Slopes are broadcast to the image: those of the channels have ones behind them.
        ImmutableArray<int> aligned = [.. Window.Ones(Math.Max(0, image.Dimensions.Length - slopes.Dimensions.Length)), .. slopes.Dimensions];
        bool perChannel = slopes.Length == channels && image.Dimensions.Length > 1 && aligned.Length == image.Dimensions.Length && aligned[1] == channels;
        if (slopes.Length != 1 && !perChannel)
        {
            throw new RefusedException($"its slopes have the dimensions {Dimensions.Text(slopes.Dimensions)}; there must be one, or one for each channel");
        }

        if (slopes.Length == 1)
        {
            node.Set(Apply(node, image, new(Activation.PRelu), slopes));
            return;
        }

        ImageView along = image.Along(1, node.Graph);
        Layer input = along.AxisAfterAlong(1) == 0 ? along.Layer : image.AsShape(node.Graph);
        ImageView result = along.AxisAfterAlong(1) == 0 ? along : ImageView.Of(input, image.Dimensions);
        Layer layer = node.Graph.Add(new ActivateLayer(new(Activation.PRelu), slopes), input.Shape, input);
        node.Set(ImageView.Of(layer, result.Order, result.Dimensions));
    }

    /// <summary>Functions that networks have only as parts of others.</summary>
    public static void Intermediate(NodeContext node)
    {
        ImageView image = node.Image(0);
        Layer layer = node.Graph.Add(new IntermediateLayer(node.Operator), image.Layer.Shape, image.Layer);
        node.Set(ImageView.Of(layer, image.Order, image.Dimensions));
    }

    /// <summary>An image whose elements are limited.</summary>
    public static ImageView Clip(NodeContext node, ImageView image, float minimum, float maximum)
    {
        if (float.IsNaN(minimum) || float.IsNaN(maximum))
        {
            throw new RefusedException("one of its bounds is not a number");
        }

        // If the bounds are not in order, the upper one is the result.
        minimum = Math.Clamp(Math.Min(minimum, maximum), float.MinValue, float.MaxValue);
        maximum = Math.Clamp(maximum, float.MinValue, float.MaxValue);
        return Apply(node, image, (minimum, maximum) switch
        {
            (0, float.MaxValue) => new(Activation.Relu),
            (0, 6) => new(Activation.Relu6),
            _ => new(Activation.Clip) { Minimum = minimum, Maximum = maximum },
        });
    }

    private static ImageView Apply(NodeContext node, ImageView image, ActivationFunction function, Constant? slopes = null)
    {
        Layer layer = node.Graph.Add(new ActivateLayer(function, slopes), image.Layer.Shape, image.Layer);
        return ImageView.Of(layer, image.Order, image.Dimensions);
    }

    private static float Bound(NodeContext node, string name, int input, float otherwise)
    {
        if (node.HasAttribute(name))
        {
            return node.Single(name, otherwise);
        }

        return node.OptionalConstant(input) is not { } bound ? otherwise : bound.Length == 1
            ? (float)bound.Real(0)
            : throw new RefusedException($"its bound '{name}' must be one number");
    }

    private static Constant Number(NodeContext node, double number) => Constant.Rounded(node.Graph.ElementType, [], _ => number);
}
