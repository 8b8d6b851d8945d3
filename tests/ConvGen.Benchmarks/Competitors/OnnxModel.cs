using ConvGen.Numerics;
using Google.Protobuf;
using static ConvGen.Benchmarks.OnnxFormat;

namespace ConvGen.Benchmarks;

/// <summary>A model of one node, Conv or ConvTranspose, in the wire format of ONNX.</summary>
internal static class OnnxModel
{
    public const string Input = "x";
    public const string Output = "y";

    private const string Weights = "w";
    private const string Bias = "b";

    public static byte[] Write(KernelCase layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias) =>
        Model(Graph(layer, weights.ToArray(), bias.ToArray()));

    /// <summary>The dimensions of a batch of one image, in ONNX order.</summary>
    public static long[] Dimensions(KernelCase layer, int channels, int depth, int height, int width) =>
        [1, channels, .. Axes(layer, depth, height, width)];

    private static byte[] Graph(KernelCase layer, float[] weights, float[] bias)
    {
        ConvolutionShape shape = layer.Shape;
        long[] kernel = Axes(layer, shape.KernelDepth, shape.KernelHeight, shape.KernelWidth);
        long[] channels = shape.Transposed
            ? [shape.InChannels, shape.OutChannels / shape.Groups]
            : [shape.OutChannels, shape.InChannels / shape.Groups];
        return Message(graph =>
        {
            Nested(graph, 1, node => Node(node, layer, shape, kernel)); // node
            Text(graph, 2, "layer"); // name
            Nested(graph, 5, tensor => Tensor(tensor, Weights, [.. channels, .. kernel], weights)); // initializer
            if (layer.Bias)
            {
                Nested(graph, 5, tensor => Tensor(tensor, Bias, [shape.OutChannels], bias));
            }

            long[] input = Dimensions(layer, shape.InChannels, shape.InputDepth, shape.InputHeight, shape.InputWidth);
            long[] output = Dimensions(layer, shape.OutChannels, shape.OutputDepth, shape.OutputHeight, shape.OutputWidth);
            Nested(graph, 11, value => ValueInfo(value, Input, input)); // input
            Nested(graph, 12, value => ValueInfo(value, Output, output)); // output
        });
    }

    private static void Node(CodedOutputStream node, KernelCase layer, ConvolutionShape shape, long[] kernel)
    {
        Text(node, 1, Input); // input
        Text(node, 1, Weights);
        if (layer.Bias)
        {
            Text(node, 1, Bias);
        }

        Text(node, 2, Output); // output
        Text(node, 4, shape.Transposed ? "ConvTranspose" : "Conv"); // op_type

        // attribute
        Nested(node, 5, attribute => NumberAttribute(attribute, "group", shape.Groups));
        Add("kernel_shape", kernel);
        Add("strides", Axes(layer, shape.StrideDepth, shape.StrideHeight, shape.StrideWidth));
        Add("dilations", Axes(layer, shape.DilationDepth, shape.DilationHeight, shape.DilationWidth));
        Add("pads",
        [
            .. Axes(layer, shape.PaddingFront, shape.PaddingTop, shape.PaddingLeft),
            .. Axes(layer, shape.PaddingBack, shape.PaddingBottom, shape.PaddingRight),
        ]);
        if (shape.Transposed)
        {
            Add("output_padding", Axes(layer, shape.OutputPaddingDepth, shape.OutputPaddingHeight, shape.OutputPaddingWidth));
        }

        void Add(string name, long[] values) => Nested(node, 5, attribute => NumbersAttribute(attribute, name, values));
    }

    private static long[] Axes(KernelCase layer, int depth, int height, int width) => [.. new long[] { depth, height, width }.Skip(3 - layer.Rank)];
}
