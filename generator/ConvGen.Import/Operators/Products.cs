using System.Collections.Immutable;
using ConvGen.Import.Constants;
using ConvGen.Import.Layers;
using ConvGen.Import.Views;

namespace ConvGen.Import.Operators;

/// <summary>Gemm and MatMul. Source: the operator documents, https://onnx.ai/onnx/operators.</summary>
internal static class Products
{
    /// <summary>Gemm: alpha·A·B + beta·C.</summary>
    public static void Gemm(NodeContext node)
    {
        ImageView image = node.Image(0);
        Constant matrix = Matrix(node.ConstantAt(1));
        if (image.Dimensions.Length != 2)
        {
            throw new RefusedException($"its first input has the dimensions {Dimensions.Text(image.Dimensions)}; it must have 2 of them");
        }

        image = node.Integer("transA", 0) == 0 ? image : image.Transposed([1, 0], node.Graph);
        matrix = node.Integer("transB", 0) == 0 ? matrix.Transposed([1, 0]) : matrix;
        matrix = Scaled(matrix, node.Decimal("alpha", 1));
        ImageView product = Multiply(node, image, matrix);
        if (node.Has(2) && node.Decimal("beta", 1) is var beta && beta != 0)
        {
            Constant? bias = node.IsConstantAt(2) ? Scaled(node.ConstantAt(2), beta) : null;
            product = bias is not null
                ? Elementwise.Combine(node, "Add", product, bias)
                : Elementwise.Join(node, JoinLayer.Add, product, Elementwise.Scaled(node, node.Image(2), beta));
        }

        node.Set(product);
    }

    /// <summary>MatMul with a constant matrix on the right.</summary>
    public static void MatMul(NodeContext node)
    {
        if (!node.IsConstantAt(1))
        {
            throw new RefusedException(
                node.IsConstantAt(0)
                    ? "its first factor is a constant; only products with a constant second factor are supported"
                    : "both factors are computed from the model's inputs; only products with a constant matrix are supported");
        }

        ImageView image = node.Image(0);
        image = image.Dimensions.Length == 1 ? image.Reshaped([1, .. image.Dimensions]) : image;
        ImageView product = Multiply(node, image, Matrix(node.ConstantAt(1)).Transposed([1, 0]));
        node.Set(node.DimensionsOf(0).Length == 1 ? product.Reshaped(product.Dimensions[1..]) : product);
    }

    // The rows of an image times a matrix (features out, features in).
    private static ImageView Multiply(NodeContext node, ImageView image, Constant matrix)
    {
        int last = image.Dimensions.Length - 1, features = image.Dimensions[last];
        if (features != matrix.Dimensions[1])
        {
            throw new RefusedException(
                $"its image {Dimensions.Text(image.Dimensions)} does not fit {matrix.Dimensions[1]} rows of weights");
        }

        ImmutableArray<int> dimensions = [.. image.Dimensions[..last], matrix.Dimensions[0]];
        return image.Length == features ? Dense(node, image, matrix, dimensions) : Pointwise(node, image, matrix, dimensions);
    }

    // A dense layer reads the elements in the order in which they are stored, so their order becomes that of the columns of the weights.
    private static ImageView Dense(NodeContext node, ImageView image, Constant matrix, ImmutableArray<int> dimensions)
    {
        if (!image.IsInOrder)
        {
            int features = matrix.Dimensions[1];
            int[] columns = new int[features];
            Func<int, int> place = image.PlaceInLayer();
            for (int i = 0; i < features; i++)
            {
                columns[place(i)] = i;
            }

            matrix = matrix.Rearranged(matrix.Dimensions, index => (index / features * features) + columns[index % features]);
        }

        Layer layer = node.Graph.Add(new DenseLayer { Kernel = matrix }, [matrix.Dimensions[0]], image.Layer);
        return ImageView.Of(layer, dimensions);
    }

    // Several rows: the features are channels, and a 1 x 1 convolution multiplies those of each position.
    private static ImageView Pointwise(NodeContext node, ImageView image, Constant matrix, ImmutableArray<int> dimensions)
    {
        int last = image.Dimensions.Length - 1;
        ImmutableArray<int> featuresFirst = [last, .. Enumerable.Range(0, last)];
        ImageView channels = image.Transposed(featuresFirst, node.Graph);
        ImmutableArray<int> positions = Dimensions.WithoutOnes(channels.Dimensions[1..]);
        bool isImage = image.AxisOfLayer(last) == 0 && image.Layer.Shape.Length is 2 or 3 or 4;
        ImmutableArray<int> shape = isImage ? image.Layer.Shape : [channels.Dimensions[0], .. positions];
        Layer input = isImage ? image.Layer : channels.As(shape, node.Graph);
        int rank = shape.Length - 1;
        ImmutableArray<int> ones = Window.Ones(rank), none = [.. Enumerable.Repeat(0, rank)];
        ConvolutionLayer layer = new()
        {
            Kernel = matrix.Reshaped([.. matrix.Dimensions, .. ones]),
            Window = new(ones, ones, ones, none, none),
            Groups = 1,
        };
        Layer output = node.Graph.Add(layer, [matrix.Dimensions[0], .. shape[1..]], input);
        ImmutableArray<int> channelsLast = [.. Enumerable.Range(1, last), 0];
        return isImage
            ? ImageView.Of(output, image.Order, dimensions)
            : ImageView.Of(output, [dimensions[last], .. channels.Dimensions[1..]]).Transposed(channelsLast, node.Graph);
    }

    private static Constant Matrix(Constant constant) => constant.IsReal && constant.Dimensions.Length == 2
        ? constant
        : throw new RefusedException($"its weights have the dimensions {Dimensions.Text(constant.Dimensions)}; they must be a matrix");

    private static Constant Scaled(Constant constant, double factor) => factor == 1
        ? constant
        : Constant.Rounded(constant.Type, constant.Dimensions, index => constant.Real(index) * factor);
}
