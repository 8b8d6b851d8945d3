using System.Buffers.Binary;
using System.Text.Json;

namespace ConvGen;

/// <summary>
/// Reads the safetensors format: the length of the header in 8 bytes, the header in JSON, and the tensors' bytes one after the other without gaps.
/// (https://github.com/huggingface/safetensors, "Format".)
/// </summary>
internal static class SafetensorsReader
{
    /// <summary>The number of bytes of the header's length.</summary>
    public const int LengthSize = sizeof(ulong);

    /// <summary>The limit of the reference implementation.</summary>
    private const int LargestHeader = 100_000_000;

    /// <summary>Reads all tensors.</summary>
    /// <param name="stream">The stream, after its first bytes.</param>
    /// <param name="start">The first bytes: the header's length.</param>
    public static Dictionary<string, StoredTensor> Read(WeightsStream stream, ReadOnlySpan<byte> start)
    {
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(start);
        if (length is < 2 or > LargestHeader)
        {
            throw stream.Error("it is neither a safetensors file nor an npz file: it does not begin with the length of a header or the signature of an archive");
        }

        List<Entry> entries = Header(stream, stream.Read((int)length, "The header"));
        entries.Sort((left, right) => (left.Begin, left.End).CompareTo((right.Begin, right.End)));
        var tensors = new Dictionary<string, StoredTensor>(entries.Count, StringComparer.Ordinal);
        long place = 0;
        foreach (Entry entry in entries)
        {
            if (entry.Begin != place)
            {
                throw stream.Error(
                    $"the data of '{entry.Name}' begins at {entry.Begin}, but must begin at {place}, where that of the tensor before it ends: tensors must neither overlap nor leave gaps");
            }

            tensors.Add(entry.Name, new(entry.Format, entry.Shape, stream.Read((int)(entry.End - entry.Begin), $"The data of '{entry.Name}'")));
            place = entry.End;
        }

        return stream.IsAtEnd ? tensors : throw stream.Error($"there is data after the {place} bytes that the header describes");
    }

    private static List<Entry> Header(WeightsStream stream, byte[] header)
    {
        var entries = new List<Entry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            var json = new Utf8JsonReader(header);
            Expect(json.Read() && json.TokenType == JsonTokenType.StartObject, "an object");
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                string name = json.GetString()!;
                json.Read();
                if (!names.Add(name))
                {
                    throw stream.Error($"the header describes '{name}' twice");
                }

                if (name == "__metadata__")
                {
                    json.Skip();
                }
                else
                {
                    entries.Add(Tensor(stream, name, ref json));
                }
            }

            Expect(json.TokenType == JsonTokenType.EndObject && !json.Read(), "nothing after the last tensor");
            return entries;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw stream.Error("the header is not a valid JSON description of tensors", exception);
        }
    }

    private static Entry Tensor(WeightsStream stream, string name, ref Utf8JsonReader json)
    {
        string? format = null;
        List<int>? shape = null;
        List<long>? offsets = null;
        Expect(json.TokenType == JsonTokenType.StartObject, "an object for each tensor");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string? property = json.GetString();
            json.Read();
            switch (property)
            {
                case "dtype":
                    format = json.GetString();
                    break;
                case "shape":
                    shape = Numbers(ref json, static (ref Utf8JsonReader number) => number.GetInt32());
                    break;
                case "data_offsets":
                    offsets = Numbers(ref json, static (ref Utf8JsonReader number) => number.GetInt64());
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        if (format is null || shape is null || offsets is not [long begin, long end])
        {
            throw stream.Error($"the header describes '{name}' without its 'dtype', 'shape' and two 'data_offsets'");
        }

        if (StoredFormats.Find(format) is not { } known)
        {
            throw stream.Error($"'{name}' has the format '{format}', but must have one of {StoredFormats.Names}");
        }

        int[] extents = [.. shape];
        if (extents.Any(extent => extent < 0) || TensorSize.Of(extents, known) is not int bytes)
        {
            throw stream.Error($"'{name}' has the shape {StoredTensor.Text(extents)}, but extents must not be negative and a tensor must not exceed 2 GB");
        }

        return begin >= 0 && end >= begin && end - begin == bytes
            ? new(name, known, extents, begin, end)
            : throw stream.Error($"the data of '{name}' goes from {begin} to {end}, but {known} numbers of shape {StoredTensor.Text(extents)} are {bytes} bytes");
    }

    private delegate T ReadNumber<T>(ref Utf8JsonReader json);

    private static List<T> Numbers<T>(ref Utf8JsonReader json, ReadNumber<T> read)
    {
        Expect(json.TokenType == JsonTokenType.StartArray, "an array of numbers");
        var numbers = new List<T>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            numbers.Add(read(ref json));
        }

        return numbers;
    }

    private static void Expect(bool isRight, string expected)
    {
        if (!isRight)
        {
            throw new JsonException($"Expected {expected}.");
        }
    }

    private sealed record Entry(string Name, StoredFormat Format, int[] Shape, long Begin, long End);
}
