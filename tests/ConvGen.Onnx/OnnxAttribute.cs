using Google.Protobuf;
using static ConvGen.Onnx.OnnxFormat;

namespace ConvGen.Onnx;

/// <summary>An attribute of a node.</summary>
internal sealed class OnnxAttribute
{
    private readonly Action<CodedOutputStream> _writeValue;
    private readonly int _type;

    private OnnxAttribute(string name, int type, Action<CodedOutputStream> writeValue) => (Name, _type, _writeValue) = (name, type, writeValue);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>A number.</summary>
    public static OnnxAttribute Real(string name, float value) => new(name, 1, attribute => OnnxFormat.Real(attribute, 2, value));

    /// <summary>An integer.</summary>
    public static OnnxAttribute Int(string name, long value) => new(name, 2, attribute => Number(attribute, 3, value));

    /// <summary>A text.</summary>
    public static OnnxAttribute String(string name, string value) => new(name, 3, attribute => Text(attribute, 4, value));

    /// <summary>A tensor.</summary>
    public static OnnxAttribute Tensor(string name, OnnxTensor value) => new(name, 4, attribute => Nested(attribute, 5, tensor => value.Write(tensor, "")));

    /// <summary>A graph, as a node with a condition has it.</summary>
    public static OnnxAttribute Graph(string name, OnnxGraph value) => new(name, 5, attribute => Nested(attribute, 6, value.WriteGraph));

    /// <summary>Several numbers.</summary>
    public static OnnxAttribute Reals(string name, params float[] values) => new(name, 6, attribute =>
    {
        foreach (float value in values)
        {
            OnnxFormat.Real(attribute, 7, value);
        }
    });

    /// <summary>Several integers.</summary>
    public static OnnxAttribute Ints(string name, params long[] values) => new(name, 7, attribute =>
    {
        foreach (long value in values)
        {
            Number(attribute, 8, value);
        }
    });

    /// <summary>Writes an AttributeProto.</summary>
    public void Write(CodedOutputStream attribute)
    {
        Text(attribute, 1, Name); // name
        _writeValue(attribute); // f, i, s, t, g, floats or ints
        Number(attribute, 20, _type); // type
    }
}
