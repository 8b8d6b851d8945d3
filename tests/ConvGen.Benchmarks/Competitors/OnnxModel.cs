using ConvGen.Numerics;
using Google.Protobuf;

namespace ConvGen.Benchmarks;

/// <summary>A model of one node, Conv or ConvTranspose, in the wire format of ONNX.</summary>
/// <remarks>
/// The field numbers are from onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto). The methods below have the names of its messages
/// and fields.
/// </remarks>
internal static class OnnxModel
{
    public const string Input = "x";
    public const string Output = "y";

    private const string Weights = "w";
    private const string Bias = "b";

    // 11 is the oldest operator set in which both operators have their current form. The format version is the one from that time.
    private const int OperatorSet = 11;
    private const int FormatVersion = 6;

    // TensorProto.DataType.FLOAT, AttributeProto.AttributeType.INT and INTS.
    private const int Float = 1;
    private const int Integer = 2;
    private const int Integers = 7;

    public static byte[] Write(KernelCase layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        byte[] graph = Graph(layer, weights.ToArray(), bias.ToArray());
        return Message(model =>
        {
            Number(model, 1, FormatVersion); // ir_version
            Nested(model, 8, operators => Number(operators, 2, OperatorSet)); // opset_import: version
            Bytes(model, 7, graph); // graph
        });
    }

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

    private static void NumberAttribute(CodedOutputStream attribute, string name, long value)
    {
        Text(attribute, 1, name); // name
        Number(attribute, 3, value); // i
        Number(attribute, 20, Integer); // type
    }

    private static void NumbersAttribute(CodedOutputStream attribute, string name, long[] values)
    {
        Text(attribute, 1, name); // name
        foreach (long value in values)
        {
            Number(attribute, 8, value); // ints
        }

        Number(attribute, 20, Integers); // type
    }

    private static void Tensor(CodedOutputStream tensor, string name, long[] dimensions, float[] numbers)
    {
        foreach (long dimension in dimensions)
        {
            Number(tensor, 1, dimension); // dims
        }

        // raw_data is little-endian, like every machine that ONNX Runtime supports.
        byte[] raw = new byte[numbers.Length * sizeof(float)];
        Buffer.BlockCopy(numbers, 0, raw, 0, raw.Length);
        Number(tensor, 2, Float); // data_type
        Text(tensor, 8, name); // name
        Bytes(tensor, 9, raw); // raw_data
    }

    private static void ValueInfo(CodedOutputStream value, string name, long[] dimensions)
    {
        Text(value, 1, name); // name
        Nested(value, 2, type => Nested(type, 1, tensor => // type: tensor_type
        {
            Number(tensor, 1, Float); // elem_type
            Nested(tensor, 2, shape => // shape
            {
                foreach (long dimension in dimensions)
                {
                    Nested(shape, 1, one => Number(one, 1, dimension)); // dim: dim_value
                }
            });
        }));
    }

    private static long[] Axes(KernelCase layer, int depth, int height, int width) => [.. new long[] { depth, height, width }.Skip(3 - layer.Rank)];

    private static void Number(CodedOutputStream message, int field, long value)
    {
        message.WriteTag(field, WireFormat.WireType.Varint);
        message.WriteInt64(value);
    }

    private static void Text(CodedOutputStream message, int field, string value)
    {
        message.WriteTag(field, WireFormat.WireType.LengthDelimited);
        message.WriteString(value);
    }

    private static void Bytes(CodedOutputStream message, int field, byte[] value)
    {
        message.WriteTag(field, WireFormat.WireType.LengthDelimited);
        message.WriteBytes(ByteString.CopyFrom(value));
    }

    private static void Nested(CodedOutputStream message, int field, Action<CodedOutputStream> write) => Bytes(message, field, Message(write));

    private static byte[] Message(Action<CodedOutputStream> write)
    {
        using MemoryStream memory = new();
        using CodedOutputStream message = new(memory, leaveOpen: true);
        write(message);
        message.Flush();
        return memory.ToArray();
    }
}
