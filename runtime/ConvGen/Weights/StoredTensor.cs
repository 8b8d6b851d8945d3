using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;

namespace ConvGen;

/// <summary>A tensor as it is stored: little-endian numbers in row-major order.</summary>
/// <param name="Format">The format of its numbers.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Data">Its bytes.</param>
internal sealed record StoredTensor(StoredFormat Format, int[] Shape, byte[] Data)
{
    /// <summary>The number of elements.</summary>
    public int Length => Data.Length / Format.Size();

    /// <summary>The shape as it is written in messages.</summary>
    public string ShapeText => Text(Shape);

    /// <summary>A shape as it is written in messages, such as <c>(6, 1, 5, 5)</c>.</summary>
    public static string Text(ReadOnlySpan<int> shape) =>
        $"({string.Join(", ", shape.ToArray().Select(extent => extent.ToString(CultureInfo.InvariantCulture)))})";

    /// <summary>Converts the numbers. Those that the element type cannot represent are rounded to the nearest.</summary>
    public void CopyTo<T>(Span<T> values)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int size = Format.Size();
        ReadOnlySpan<byte> data = Data;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Number<T>(data.Slice(i * size, size));
        }
    }

    private T Number<T>(ReadOnlySpan<byte> bytes)
        where T : unmanaged, IFloatingPointIeee754<T> => Format switch
        {
            StoredFormat.F64 => T.CreateTruncating(BinaryPrimitives.ReadDoubleLittleEndian(bytes)),
            StoredFormat.F32 => T.CreateTruncating(BinaryPrimitives.ReadSingleLittleEndian(bytes)),
            StoredFormat.F16 => T.CreateTruncating(BinaryPrimitives.ReadHalfLittleEndian(bytes)),

            // The upper half of a single-precision number.
            StoredFormat.BF16 => T.CreateTruncating(BitConverter.UInt32BitsToSingle((uint)BinaryPrimitives.ReadUInt16LittleEndian(bytes) << 16)),
            StoredFormat.I64 => T.CreateTruncating(BinaryPrimitives.ReadInt64LittleEndian(bytes)),
            StoredFormat.I32 => T.CreateTruncating(BinaryPrimitives.ReadInt32LittleEndian(bytes)),
            StoredFormat.I16 => T.CreateTruncating(BinaryPrimitives.ReadInt16LittleEndian(bytes)),
            StoredFormat.I8 => T.CreateTruncating((sbyte)bytes[0]),
            StoredFormat.U64 => T.CreateTruncating(BinaryPrimitives.ReadUInt64LittleEndian(bytes)),
            StoredFormat.U32 => T.CreateTruncating(BinaryPrimitives.ReadUInt32LittleEndian(bytes)),
            StoredFormat.U16 => T.CreateTruncating(BinaryPrimitives.ReadUInt16LittleEndian(bytes)),
            _ => T.CreateTruncating(bytes[0]),
        };
}
