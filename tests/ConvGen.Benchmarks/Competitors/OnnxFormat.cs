using Google.Protobuf;

namespace ConvGen.Benchmarks;

/// <summary>The wire format of ONNX models.</summary>
/// <remarks>
/// The field numbers are from onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto). The methods have the names of its messages and fields.
/// </remarks>
internal static class OnnxFormat
{
    // 11 is the oldest operator set in which all operators here have their current form. The format version is the one from that time.
    private const int OperatorSet = 11;
    private const int FormatVersion = 6;

    // TensorProto.DataType.FLOAT and INT64, AttributeProto.AttributeType.FLOAT, INT and INTS.
    private const int Float = 1;
    private const int Long = 7;
    private const int RealType = 1;
    private const int Integer = 2;
    private const int Integers = 7;

    public static byte[] Model(byte[] graph) => Message(model =>
    {
        Number(model, 1, FormatVersion); // ir_version
        Nested(model, 8, operators => Number(operators, 2, OperatorSet)); // opset_import: version
        Bytes(model, 7, graph); // graph
    });

    public static void RealAttribute(CodedOutputStream attribute, string name, float value)
    {
        Text(attribute, 1, name); // name
        attribute.WriteTag(2, WireFormat.WireType.Fixed32); // f
        attribute.WriteFloat(value);
        Number(attribute, 20, RealType); // type
    }

    public static void NumberAttribute(CodedOutputStream attribute, string name, long value)
    {
        Text(attribute, 1, name); // name
        Number(attribute, 3, value); // i
        Number(attribute, 20, Integer); // type
    }

    public static void NumbersAttribute(CodedOutputStream attribute, string name, long[] values)
    {
        Text(attribute, 1, name); // name
        foreach (long value in values)
        {
            Number(attribute, 8, value); // ints
        }

        Number(attribute, 20, Integers); // type
    }

    public static void Tensor(CodedOutputStream tensor, string name, long[] dimensions, float[] numbers)
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

    public static void Tensor(CodedOutputStream tensor, string name, long[] numbers)
    {
        Number(tensor, 1, numbers.Length); // dims
        byte[] raw = new byte[numbers.Length * sizeof(long)];
        Buffer.BlockCopy(numbers, 0, raw, 0, raw.Length);
        Number(tensor, 2, Long); // data_type
        Text(tensor, 8, name); // name
        Bytes(tensor, 9, raw); // raw_data
    }

    public static void ValueInfo(CodedOutputStream value, string name, long[] dimensions)
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

    public static void Number(CodedOutputStream message, int field, long value)
    {
        message.WriteTag(field, WireFormat.WireType.Varint);
        message.WriteInt64(value);
    }

    public static void Text(CodedOutputStream message, int field, string value)
    {
        message.WriteTag(field, WireFormat.WireType.LengthDelimited);
        message.WriteString(value);
    }

    public static void Bytes(CodedOutputStream message, int field, byte[] value)
    {
        message.WriteTag(field, WireFormat.WireType.LengthDelimited);
        message.WriteBytes(ByteString.CopyFrom(value));
    }

    public static void Nested(CodedOutputStream message, int field, Action<CodedOutputStream> write) => Bytes(message, field, Message(write));

    public static byte[] Message(Action<CodedOutputStream> write)
    {
        using MemoryStream memory = new();
        using CodedOutputStream message = new(memory, leaveOpen: true);
        write(message);
        message.Flush();
        return memory.ToArray();
    }
}
