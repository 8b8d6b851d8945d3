using ConvGen.Numerics;
using ConvGen.Onnx;

namespace ConvGen.Benchmarks;

/// <summary>A model of one node, Conv or ConvTranspose, in the wire format of ONNX.</summary>
internal static class OnnxModel
{
    public const string Input = "x";
    public const string Output = "y";

    private const string Weights = "w";
    private const string Bias = "b";

    public static byte[] Write(KernelCase layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        ConvolutionShape shape = layer.Shape;
        long[] kernel = Axes(layer, shape.KernelDepth, shape.KernelHeight, shape.KernelWidth);
        long[] channels = shape.Transposed
            ? [shape.InChannels, shape.OutChannels / shape.Groups]
            : [shape.OutChannels, shape.InChannels / shape.Groups];
        OnnxGraph graph = new();
        graph.AddInput(Input, Dimensions(layer, shape.InChannels, shape.InputDepth, shape.InputHeight, shape.InputWidth));
        List<string> inputs = [Input, graph.Add(Weights, Tensor([.. channels, .. kernel], weights))];
        if (layer.Bias)
        {
            inputs.Add(graph.Add(Bias, Tensor([shape.OutChannels], bias)));
        }

        graph.Add(shape.Transposed ? "ConvTranspose" : "Conv", Output, inputs, Attributes(layer, shape, kernel));
        graph.AddOutput(OnnxValue.Of(Output, Dimensions(layer, shape.OutChannels, shape.OutputDepth, shape.OutputHeight, shape.OutputWidth)));
        return graph.Write();
    }

    /// <summary>The dimensions of a batch of one image, in ONNX order.</summary>
    public static long[] Dimensions(KernelCase layer, int channels, int depth, int height, int width) =>
        [1, channels, .. Axes(layer, depth, height, width)];

    private static OnnxTensor Tensor(long[] dimensions, ReadOnlySpan<float> elements) =>
        OnnxTensor.Of([.. dimensions.Select(extent => (int)extent)], elements.ToArray());

    private static List<OnnxAttribute> Attributes(KernelCase layer, ConvolutionShape shape, long[] kernel)
    {
        List<OnnxAttribute> attributes =
        [
            OnnxAttribute.Int("group", shape.Groups),
            OnnxAttribute.Ints("kernel_shape", kernel),
            OnnxAttribute.Ints("strides", Axes(layer, shape.StrideDepth, shape.StrideHeight, shape.StrideWidth)),
            OnnxAttribute.Ints("dilations", Axes(layer, shape.DilationDepth, shape.DilationHeight, shape.DilationWidth)),
            OnnxAttribute.Ints(
                "pads",
                [
                    .. Axes(layer, shape.PaddingFront, shape.PaddingTop, shape.PaddingLeft),
                    .. Axes(layer, shape.PaddingBack, shape.PaddingBottom, shape.PaddingRight),
                ]),
        ];
        if (shape.Transposed)
        {
            attributes.Add(OnnxAttribute.Ints(
                "output_padding", Axes(layer, shape.OutputPaddingDepth, shape.OutputPaddingHeight, shape.OutputPaddingWidth)));
        }

        return attributes;
    }

    private static long[] Axes(KernelCase layer, int depth, int height, int width) => [.. new long[] { depth, height, width }.Skip(3 - layer.Rank)];
}
