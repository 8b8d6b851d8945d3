using System.Text;
using Google.Protobuf;

namespace ConvGen.Import.Onnx;

/// <summary>Reads the fields of one protobuf message from a part of a file, and those of the messages in it.</summary>
/// <remarks>
/// A file can be almost 2 GB, so nested messages and tensors are parts of the file's bytes and never copies. Source: the encoding,
/// https://protobuf.dev/programming-guides/encoding.
/// </remarks>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Reliability", "CA1001", Justification = "A stream over an array owns nothing.")]
internal sealed class MessageReader
{
    /// <summary>How deep messages can be nested. Graphs in graphs need six levels each; deeper files are not models.</summary>
    private const int DeepestNesting = 100;

    private readonly byte[] _file;
    private readonly int _end;
    private readonly int _depth;
    private CodedInputStream _input;
    private uint _tag;

    private MessageReader(byte[] file, int start, int end, int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new InvalidDataException($"messages are nested more than {DeepestNesting} deep");
        }

        (_file, _end, _depth) = (file, end, depth);
        _input = new(file, start, end - start);
    }

    /// <summary>The number of the field that was read last.</summary>
    public int Field => WireFormat.GetTagFieldNumber(_tag);

    /// <summary>Reads a file that is one message.</summary>
    public static MessageReader Of(byte[] file) => new(file, 0, file.Length, 0);

    /// <summary>Moves to the next field. Returns <see langword="false"/> at the end of the message.</summary>
    public bool Next()
    {
        _tag = _input.ReadTag();
        return _tag != 0;
    }

    /// <summary>Passes over the field's value.</summary>
    public void Skip() => _input.SkipLastField();

    /// <summary>Reads the field's value as an integer.</summary>
    public long Integer()
    {
        RequireType(WireFormat.WireType.Varint);
        return _input.ReadInt64();
    }

    /// <summary>Reads the field's value as a single-precision number.</summary>
    public float Single()
    {
        RequireType(WireFormat.WireType.Fixed32);
        return _input.ReadFloat();
    }

    /// <summary>Reads the field's value as text.</summary>
    public string Text() => Encoding.UTF8.GetString(Bytes().Span);

    /// <summary>Reads the field's value as a part of the file.</summary>
    public ReadOnlyMemory<byte> Bytes()
    {
        (int start, int end) = Part();
        return _file.AsMemory(start, end - start);
    }

    /// <summary>Reads the field's value as a message.</summary>
    public MessageReader Message()
    {
        (int start, int end) = Part();
        return new(_file, start, end, _depth + 1);
    }

    /// <summary>Adds the field's value, an integer or several packed ones, to a list.</summary>
    public void Integers(List<long> values) => Repeated(values, WireFormat.WireType.Varint, static input => input.ReadInt64());

    /// <summary>Adds the field's value, a single-precision number or several packed ones, to a list.</summary>
    public void Singles(List<float> values) => Repeated(values, WireFormat.WireType.Fixed32, static input => input.ReadFloat());

    /// <summary>Adds the field's value, a double-precision number or several packed ones, to a list.</summary>
    public void Doubles(List<double> values) => Repeated(values, WireFormat.WireType.Fixed64, static input => input.ReadDouble());

    private void Repeated<T>(List<T> values, WireFormat.WireType type, Func<CodedInputStream, T> read)
    {
        if (WireFormat.GetTagWireType(_tag) == type)
        {
            values.Add(read(_input));
            return;
        }

        (int start, int end) = Part();
        CodedInputStream packed = new(_file, start, end - start);
        while (!packed.IsAtEnd)
        {
            values.Add(read(packed));
        }
    }

    // Reads the length of a nested value, and continues after it.
    private (int Start, int End) Part()
    {
        RequireType(WireFormat.WireType.LengthDelimited);
        int length = _input.ReadLength();
        long start = _input.Position;
        if (length < 0 || length > _end - start)
        {
            throw new InvalidDataException($"field {Field} claims {(uint)length} bytes, but only {_end - start} are left");
        }

        _input = new(_file, (int)start + length, _end - (int)start - length);
        return ((int)start, (int)start + length);
    }

    private void RequireType(WireFormat.WireType type)
    {
        if (WireFormat.GetTagWireType(_tag) is var actual && actual != type)
        {
            throw new InvalidDataException($"field {Field} has the wire type {actual}, not {type}");
        }
    }
}
