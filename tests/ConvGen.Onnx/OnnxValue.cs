using Google.Protobuf;
using static ConvGen.Onnx.OnnxFormat;

namespace ConvGen.Onnx;

/// <summary>An input or output of a graph.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Dimensions">
/// Its dimensions, each a number or a name, such as <c>1</c> and <c>batch</c>; or <see langword="null"/> if the model does not state them.
/// </param>
internal sealed record OnnxValue(string Name, IReadOnlyList<string>? Dimensions)
{
    /// <summary>The type of its elements.</summary>
    public OnnxElementType Type { get; init; } = OnnxElementType.Single;

    /// <summary>A value whose dimensions are known.</summary>
    public static OnnxValue Of(string name, IEnumerable<long> dimensions) =>
        new(name, [.. dimensions.Select(extent => FormattableString.Invariant($"{extent}"))]);

    /// <summary>Writes a ValueInfoProto.</summary>
    public void Write(CodedOutputStream value)
    {
        Text(value, 1, Name); // name
        Nested(value, 2, type => Nested(type, 1, tensor => // type: tensor_type
        {
            Number(tensor, 1, (long)Type); // elem_type
            if (Dimensions is not null)
            {
                Nested(tensor, 2, WriteShape); // shape
            }
        }));
    }

    private void WriteShape(CodedOutputStream shape)
    {
        foreach (string dimension in Dimensions!)
        {
            Nested(shape, 1, one => // dim
            {
                if (long.TryParse(dimension, out long extent))
                {
                    Number(one, 1, extent); // dim_value
                }
                else if (dimension.Length > 0)
                {
                    Text(one, 2, dimension); // dim_param
                }
            });
        }
    }
}
