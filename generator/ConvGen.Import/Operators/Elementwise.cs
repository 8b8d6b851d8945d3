using System.Collections.Immutable;
using ConvGen.Import.Constants;
using ConvGen.Import.Layers;
using ConvGen.Import.Views;

namespace ConvGen.Import.Operators;

/// <summary>Operators of two images, or of an image and a constant, element by element.</summary>
/// <remarks>Source: the operator documents, https://onnx.ai/onnx/operators, and https://github.com/onnx/onnx/blob/main/docs/Broadcasting.md.</remarks>
internal static class Elementwise
{
    /// <summary>Add, Sub, Mul and Div.</summary>
    public static void Binary(NodeContext node) => node.Set(Combine(node, Attribute(node.Operator), 0, 1));

    /// <summary>Sum, Max and Min of any number of inputs.</summary>
    public static void Variadic(NodeContext node) => node.Set(Fold(node, Attribute(node.Operator)));

    /// <summary>Mean of any number of inputs.</summary>
    public static void Mean(NodeContext node) => node.Set(Scaled(node, Fold(node, "Add"), 1d / node.InputCount));

    /// <summary>Neg.</summary>
    public static void Negate(NodeContext node) => node.Set(Scaled(node, node.Image(0), -1));

    /// <summary>Pow with a constant exponent.</summary>
    public static void Power(NodeContext node)
    {
        Constant exponent = node.ConstantAt(1);
        ImageView image = node.Image(0);
        switch (exponent.Length == 1 ? exponent.Real(0) : 0)
        {
            case 1: node.Set(image); break;
            case 2: node.Set(Join(node, JoinLayer.Multiply, image, image)); break;
            case 3: node.Set(Join(node, JoinLayer.Multiply, Join(node, JoinLayer.Multiply, image, image), image)); break;
            default: throw new RefusedException("its exponent must be 1, 2 or 3");
        }
    }

    /// <summary>A factor for all elements.</summary>
    public static ImageView Scaled(NodeContext node, ImageView image, double factor) =>
        factor == 1 ? image : PerChannel(node, image, _ => factor, _ => 0);

    /// <summary>Two images, element by element, whose dimensions of 1 are repeated.</summary>
    public static ImageView Join(NodeContext node, JoinLayer join, ImageView left, ImageView right)
    {
        ImmutableArray<int> dimensions = Together(left.Dimensions, right.Dimensions);
        if (SameOrder(left, right))
        {
            return ImageView.Of(node.Graph.Add(join, left.Layer.Shape, left.Layer, right.Layer), left.Order, dimensions);
        }

        ImmutableArray<int> shape = ImageView.ShapeOf(dimensions);
        return ImageView.Of(node.Graph.Add(join, shape, Operand(left), Operand(right)), dimensions);

        Layer Operand(ImageView operand)
        {
            ImmutableArray<int> padded = [.. Window.Ones(dimensions.Length - operand.Dimensions.Length), .. operand.Dimensions];
            return operand.As(padded[(dimensions.Length - shape.Length)..], node.Graph);
        }
    }

    /// <summary>An image and a constant on its right, element by element.</summary>
    public static ImageView Combine(NodeContext node, string attribute, ImageView image, Constant constant)
    {
        ImmutableArray<int> dimensions = Together(image.Dimensions, constant.Dimensions);
        if (image.Length != Dimensions.Length(dimensions) || !constant.IsReal)
        {
            throw new RefusedException(
                $"its constant '{constant.Name}' has the dimensions {Dimensions.Text(constant.Dimensions)}; networks combine images only with numbers that fit into {Dimensions.Text(image.Dimensions)}");
        }

        ImageView whole = image.Reshaped(dimensions);
        (ImageView target, Func<int, double> element) = Channels(whole, constant) is { } channels ? (whole, channels) : Elements(node, whole, constant);
        return attribute switch
        {
            "Add" => PerChannel(node, target, _ => 1, element).Reshaped(dimensions),
            "Subtract" => PerChannel(node, target, _ => 1, channel => -element(channel)).Reshaped(dimensions),
            "Multiply" => PerChannel(node, target, element, _ => 0).Reshaped(dimensions),
            "Divide" => PerChannel(node, target, channel => 1 / element(channel), _ => 0).Reshaped(dimensions),
            "Maximum" when constant.Length == 1 => Activations.Clip(node, whole, (float)element(0), float.MaxValue),
            "Minimum" when constant.Length == 1 => Activations.Clip(node, whole, float.MinValue, (float)element(0)),
            _ => throw new RefusedException($"its constant '{constant.Name}' must be one number"),
        };
    }

    private static ImageView Fold(NodeContext node, string attribute)
    {
        object result = node.IsConstantAt(0) ? node.ConstantAt(0) : node.Image(0);
        for (int input = 1; input < node.InputCount; input++)
        {
            result = Combine(node, attribute, result, node.IsConstantAt(input) ? node.ConstantAt(input) : node.Image(input));
        }

        return result as ImageView ?? throw new RefusedException("all of its inputs are constants, which is not supported");
    }

    private static ImageView Combine(NodeContext node, string attribute, int left, int right)
    {
        object Operand(int input) => node.IsConstantAt(input) ? node.ConstantAt(input) : node.Image(input);
        return Combine(node, attribute, Operand(left), Operand(right)) as ImageView
            ?? throw new RefusedException("both of its inputs are constants, which is not supported");
    }

    private static object Combine(NodeContext node, string attribute, object left, object right) => (left, right) switch
    {
        (ImageView image, ImageView other) => Join(node, new(attribute), image, other),
        (ImageView image, Constant constant) => Combine(node, attribute, image, constant),
        (Constant constant, ImageView image) => attribute switch
        {
            // c − x = −x + c. All others but a quotient do not depend on the order.
            "Subtract" => Combine(node, "Add", Scaled(node, image, -1), constant),
            "Divide" => throw new RefusedException("it divides a constant by an image, which is not supported"),
            _ => Combine(node, attribute, image, constant),
        },
        (Constant first, Constant second) => ConstantArithmetic.Combine(attribute, first, second),
        _ => throw new InvalidOperationException("A value is a constant or an image."),
    };

    // The constant's element for each channel of the image's layer, or null if it differs within a channel.
    private static Func<int, double>? Channels(ImageView image, Constant constant)
    {
        if (constant.Length == 1)
        {
            return _ => constant.Real(0);
        }

        int axis = image.Dimensions.Length - constant.Dimensions.Length + Enumerable.Range(0, constant.Dimensions.Length).First(i => constant.Dimensions[i] != 1);
        return constant.Dimensions.Count(dimension => dimension != 1) == 1 && image.AxisOfLayer(axis) == 0 ? constant.Real : null;
    }

    // A constant that differs within a channel: all elements of the image become channels of a vector, which moves nothing.
    private static (ImageView Vector, Func<int, double> Element) Elements(NodeContext node, ImageView image, Constant constant)
    {
        Layer ordered = image.AsShape(node.Graph);
        Layer vector = node.Graph.Reshape(ordered, [ordered.Length]);
        return (ImageView.Of(vector, image.Dimensions), constant.Expanded(image.Dimensions).Real);
    }

    private static ImageView PerChannel(NodeContext node, ImageView image, Func<int, double> factor, Func<int, double> summand)
    {
        ElementType type = node.Graph.ElementType;
        ImmutableArray<int> channels = [image.Layer.Shape[0]];
        ScaleLayer scale = ScaleLayer.Of(Constant.Rounded(type, channels, factor), Constant.Rounded(type, channels, summand));
        return ImageView.Of(node.Graph.Add(scale, image.Layer.Shape, image.Layer), image.Order, image.Dimensions);
    }

    private static bool SameOrder(ImageView left, ImageView right) =>
        left.Dimensions.SequenceEqual(right.Dimensions) && left.Layer.Shape.SequenceEqual(right.Layer.Shape) && left.Order.SequenceEqual(right.Order);

    private static ImmutableArray<int> Together(ImmutableArray<int> left, ImmutableArray<int> right) => Dimensions.Broadcast(left, right)
        ?? throw new RefusedException($"its inputs have the dimensions {Dimensions.Text(left)} and {Dimensions.Text(right)}, which do not fit together");

    private static string Attribute(string type) => type switch
    {
        "Add" or "Sum" => "Add",
        "Sub" => "Subtract",
        "Mul" => "Multiply",
        "Div" => "Divide",
        "Max" => "Maximum",
        "Min" => "Minimum",
        _ => throw new InvalidOperationException($"{type} is not an operator of two images."),
    };
}
