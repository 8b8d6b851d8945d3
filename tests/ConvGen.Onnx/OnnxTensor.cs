using System.Buffers.Binary;
using Google.Protobuf;
using static ConvGen.Onnx.OnnxFormat;

namespace ConvGen.Onnx;

/// <summary>A constant tensor of a model.</summary>
/// <param name="Type">The type of its elements.</param>
/// <param name="Dimensions">Its dimensions.</param>
/// <param name="Numbers">Its elements. They are converted to the type.</param>
internal sealed record OnnxTensor(OnnxElementType Type, IReadOnlyList<long> Dimensions, IReadOnlyList<double> Numbers)
{
    /// <summary>How the file has the elements.</summary>
    public OnnxStorage Storage { get; init; } = OnnxStorage.Raw;

    /// <summary>Where the elements are if <see cref="Storage"/> is <see cref="OnnxStorage.External"/>: the entries that the file has for it.</summary>
    public IReadOnlyList<(string Key, string Value)> External { get; init; } = [];

    /// <summary>The elements as bytes.</summary>
    public byte[] Raw => [.. Numbers.SelectMany(Little)];

    /// <summary>A tensor of single-precision numbers.</summary>
    public static OnnxTensor Of(IEnumerable<int> dimensions, IEnumerable<float> numbers) =>
        new(OnnxElementType.Single, [.. dimensions.Select(extent => (long)extent)], [.. numbers.Select(number => (double)number)]);

    /// <summary>A vector of single-precision numbers.</summary>
    public static OnnxTensor Vector(params float[] numbers) => Of([numbers.Length], numbers);

    /// <summary>A vector of 64-bit integers, such as a shape.</summary>
    public static OnnxTensor Vector(params long[] numbers) =>
        new(OnnxElementType.Int64, [numbers.Length], [.. numbers.Select(number => (double)number)]);

    /// <summary>A single number.</summary>
    public static OnnxTensor Scalar(float number) => Of([], [number]);

    /// <summary>A single integer.</summary>
    public static OnnxTensor Scalar(long number) => new(OnnxElementType.Int64, [], [number]);

    /// <summary>Writes a TensorProto.</summary>
    public void Write(CodedOutputStream tensor, string name)
    {
        foreach (long dimension in Dimensions)
        {
            Number(tensor, 1, dimension); // dims
        }

        Number(tensor, 2, (long)Type); // data_type
        Text(tensor, 8, name); // name
        switch (Storage)
        {
            case OnnxStorage.Raw:
                Bytes(tensor, 9, Raw); // raw_data
                break;
            case OnnxStorage.Fields:
                WriteFields(tensor);
                break;
            default:
                foreach ((string key, string value) in External)
                {
                    Nested(tensor, 13, entry => // external_data
                    {
                        Text(entry, 1, key);
                        Text(entry, 2, value);
                    });
                }

                Number(tensor, 14, 1); // data_location: EXTERNAL
                break;
        }
    }

    private void WriteFields(CodedOutputStream tensor)
    {
        switch (Type)
        {
            case OnnxElementType.Single:
                Packed(tensor, 4, Numbers, (packed, number) => packed.WriteFloat((float)number)); // float_data
                break;
            case OnnxElementType.Double:
                Packed(tensor, 10, Numbers, (packed, number) => packed.WriteDouble(number)); // double_data
                break;
            case OnnxElementType.Int64:
                Packed(tensor, 7, Numbers, (packed, number) => packed.WriteInt64((long)number)); // int64_data
                break;
            case OnnxElementType.UInt32 or OnnxElementType.UInt64:
                Packed(tensor, 11, Numbers, (packed, number) => packed.WriteUInt64((ulong)number)); // uint64_data
                break;
            default:
                // int32_data has the bits of 16-bit floating-point numbers.
                Packed(tensor, 5, Numbers, (packed, number) => packed.WriteInt64(Type switch
                {
                    OnnxElementType.Half => BitConverter.HalfToUInt16Bits((Half)number),
                    OnnxElementType.BFloat16 => BinaryPrimitives.ReadUInt16LittleEndian(Little(number)),
                    _ => (long)number,
                }));
                break;
        }
    }

    private byte[] Little(double number)
    {
        byte[] bytes = new byte[sizeof(double)];
        switch (Type)
        {
            case OnnxElementType.Single:
                BinaryPrimitives.WriteSingleLittleEndian(bytes, (float)number);
                return bytes[..4];
            case OnnxElementType.Double:
                BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
                return bytes;
            case OnnxElementType.Half:
                BinaryPrimitives.WriteHalfLittleEndian(bytes, (Half)number);
                return bytes[..2];
            case OnnxElementType.BFloat16:
                // The upper half of a single-precision number; the tests use numbers that have no more bits.
                BinaryPrimitives.WriteSingleLittleEndian(bytes, (float)number);
                return bytes[2..4];
            case OnnxElementType.UInt64:
                BinaryPrimitives.WriteUInt64LittleEndian(bytes, (ulong)number);
                return bytes;
            default:
                BinaryPrimitives.WriteInt64LittleEndian(bytes, (long)number);
                return bytes[..Size];
        }
    }

    private int Size => Type switch
    {
        OnnxElementType.Byte or OnnxElementType.SByte or OnnxElementType.Boolean => 1,
        OnnxElementType.Int16 or OnnxElementType.UInt16 => 2,
        OnnxElementType.Int32 or OnnxElementType.UInt32 => 4,
        OnnxElementType.Int64 => 8,
        _ => throw new NotSupportedException($"A tensor of {Type} has no integers."),
    };
}
