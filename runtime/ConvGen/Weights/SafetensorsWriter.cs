using System.Buffers.Binary;
using System.Text.Json;

namespace ConvGen;

/// <summary>
/// Writes the safetensors format. As in the reference implementation, tensors with larger elements come first, so that the elements of each one are aligned;
/// those with elements of the same size are in the ordinal order of their names.
/// </summary>
internal static class SafetensorsWriter
{
    /// <summary>The header's length is a multiple of this, so that the data is aligned; the reference implementation does the same.</summary>
    private const int Alignment = 8;

    public static void Write(IReadOnlyDictionary<string, StoredTensor> tensors, Stream stream)
    {
        KeyValuePair<string, StoredTensor>[] sorted = [.. tensors.OrderByDescending(tensor => tensor.Value.Format.Size()).ThenBy(tensor => tensor.Key, StringComparer.Ordinal)];
        using var header = new MemoryStream();
        using (var json = new Utf8JsonWriter(header))
        {
            WriteHeader(json, sorted);
        }

        while (header.Length % Alignment != 0)
        {
            header.WriteByte((byte)' ');
        }

        Span<byte> length = stackalloc byte[SafetensorsReader.LengthSize];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        stream.Write(length);
        header.WriteTo(stream);
        foreach ((_, StoredTensor tensor) in sorted)
        {
            stream.Write(tensor.Data);
        }
    }

    private static void WriteHeader(Utf8JsonWriter json, KeyValuePair<string, StoredTensor>[] tensors)
    {
        long place = 0;
        json.WriteStartObject();
        foreach ((string name, StoredTensor tensor) in tensors)
        {
            json.WriteStartObject(name);
            json.WriteString("dtype", tensor.Format.ToString());
            json.WriteStartArray("shape");
            foreach (int extent in tensor.Shape)
            {
                json.WriteNumberValue(extent);
            }

            json.WriteEndArray();
            json.WriteStartArray("data_offsets");
            json.WriteNumberValue(place);
            place += tensor.Data.Length;
            json.WriteNumberValue(place);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
