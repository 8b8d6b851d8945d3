using System.Buffers.Binary;
using System.Text;

namespace ConvGen;

/// <summary>
/// Reads the npy format: a signature, the version, the header's length, the header, which is a dictionary in Python's syntax, and the numbers.
/// (NumPy, numpy.lib.format.)
/// </summary>
internal static class NumpyReader
{
    private const int VersionSize = 2;

    /// <summary>NumPy itself refuses longer headers by default.</summary>
    private const int LargestHeader = 10_000;

    private static ReadOnlySpan<byte> Signature => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Reads a tensor.</summary>
    /// <param name="stream">The stream, which must end with the tensor.</param>
    public static StoredTensor Read(WeightsStream stream)
    {
        byte[] start = stream.Read(Signature.Length + VersionSize, "The beginning of the npy file");
        int version = start[Signature.Length];
        if (!start.AsSpan(0, Signature.Length).SequenceEqual(Signature) || version is < 1 or > 3)
        {
            throw stream.Error("it is not an npy file of version 1.0, 2.0 or 3.0");
        }

        uint length = version == 1
            ? BinaryPrimitives.ReadUInt16LittleEndian(stream.Read(sizeof(ushort), "The length of the npy header"))
            : BinaryPrimitives.ReadUInt32LittleEndian(stream.Read(sizeof(uint), "The length of the npy header"));
        if (length > LargestHeader)
        {
            throw stream.Error($"the npy header has {length} bytes, but must have at most {LargestHeader}");
        }

        var header = NumpyHeader.Parse(Encoding.UTF8.GetString(stream.Read((int)length, "The npy header")), stream);
        if (TensorSize.Of(header.Shape, header.Format) is not int bytes)
        {
            throw stream.Error($"the shape is {StoredTensor.Text(header.Shape)}, but a tensor must not exceed 2 GB");
        }

        byte[] data = stream.Read(bytes, "The data");
        if (!stream.IsAtEnd)
        {
            throw stream.Error($"there is data after the {bytes} bytes that a tensor of shape {StoredTensor.Text(header.Shape)} needs");
        }

        if (header.IsBigEndian)
        {
            Reverse(data, header.Format.Size());
        }

        return new(header.Format, header.Shape, header.IsColumnMajor ? RowMajor(data, header.Shape, header.Format.Size()) : data);
    }

    private static void Reverse(byte[] data, int size)
    {
        for (int start = 0; start < data.Length; start += size)
        {
            Array.Reverse(data, start, size);
        }
    }

    // In column-major order, the first axis is the fastest one.
    private static byte[] RowMajor(byte[] data, int[] shape, int size)
    {
        byte[] result = new byte[data.Length];
        int[] place = new int[shape.Length];
        for (int target = 0; target < data.Length; target += size)
        {
            long source = 0;
            for (int axis = shape.Length - 1; axis >= 0; axis--)
            {
                source = source * shape[axis] + place[axis];
            }

            data.AsSpan((int)source * size, size).CopyTo(result.AsSpan(target));
            for (int axis = shape.Length - 1; axis >= 0 && ++place[axis] == shape[axis]; axis--)
            {
                place[axis] = 0;
            }
        }

        return result;
    }
}
