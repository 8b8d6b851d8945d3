using System.Collections.Immutable;

namespace ConvGen;

/// <summary>The formats of stored numbers, by their names in safetensors files.</summary>
internal enum StoredFormat
{
    F64,
    F32,
    F16,
    BF16,
    I64,
    I32,
    I16,
    I8,
    U64,
    U32,
    U16,
    U8,
    BOOL,
}

internal static class StoredFormats
{
    private static readonly ImmutableArray<StoredFormat> All = ImmutableArray.Create(Enum.GetValues<StoredFormat>());

    /// <summary>The names of all formats, for messages.</summary>
    public static string Names => string.Join(", ", All);

    /// <summary>The format with a name in a safetensors file, or null if there is none.</summary>
    public static StoredFormat? Find(string? name)
    {
        foreach (StoredFormat format in All)
        {
            if (format.ToString() == name)
            {
                return format;
            }
        }

        return null;
    }

    /// <summary>The number of bytes of one number.</summary>
    public static int Size(this StoredFormat format) => format switch
    {
        StoredFormat.F64 or StoredFormat.I64 or StoredFormat.U64 => 8,
        StoredFormat.F32 or StoredFormat.I32 or StoredFormat.U32 => 4,
        StoredFormat.F16 or StoredFormat.BF16 or StoredFormat.I16 or StoredFormat.U16 => 2,
        _ => 1,
    };
}
