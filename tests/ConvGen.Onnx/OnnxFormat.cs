using Google.Protobuf;

namespace ConvGen.Onnx;

/// <summary>The wire format that ONNX models have: fields of protobuf messages.</summary>
/// <remarks>The field numbers that callers pass are from onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto).</remarks>
internal static class OnnxFormat
{
    /// <summary>Writes an integer.</summary>
    public static void Number(CodedOutputStream message, int field, long value)
    {
        message.WriteTag(field, WireFormat.WireType.Varint);
        message.WriteInt64(value);
    }

    /// <summary>Writes a single-precision number.</summary>
    public static void Real(CodedOutputStream message, int field, float value)
    {
        message.WriteTag(field, WireFormat.WireType.Fixed32);
        message.WriteFloat(value);
    }

    /// <summary>Writes text.</summary>
    public static void Text(CodedOutputStream message, int field, string value)
    {
        message.WriteTag(field, WireFormat.WireType.LengthDelimited);
        message.WriteString(value);
    }

    /// <summary>Writes bytes.</summary>
    public static void Bytes(CodedOutputStream message, int field, byte[] value)
    {
        message.WriteTag(field, WireFormat.WireType.LengthDelimited);
        message.WriteBytes(ByteString.CopyFrom(value));
    }

    /// <summary>Writes a message in a message.</summary>
    public static void Nested(CodedOutputStream message, int field, Action<CodedOutputStream> write) => Bytes(message, field, Message(write));

    /// <summary>Writes repeated numbers in the packed form.</summary>
    public static void Packed<T>(CodedOutputStream message, int field, IEnumerable<T> values, Action<CodedOutputStream, T> write) =>
        Nested(message, field, packed =>
        {
            foreach (T value in values)
            {
                write(packed, value);
            }
        });

    /// <summary>The bytes of a message.</summary>
    public static byte[] Message(Action<CodedOutputStream> write)
    {
        using MemoryStream memory = new();
        using CodedOutputStream message = new(memory, leaveOpen: true);
        write(message);
        message.Flush();
        return memory.ToArray();
    }
}
