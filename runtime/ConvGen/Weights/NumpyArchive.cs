using System.IO.Compression;

namespace ConvGen;

/// <summary>Reads npz files: zip archives whose entries are npy files, stored or deflated. (NumPy, numpy.savez.)</summary>
internal static class NumpyArchive
{
    private const string Extension = ".npy";

    /// <summary>Whether a file begins like an archive: with an entry, or with the end of an empty one.</summary>
    public static bool Begins(ReadOnlySpan<byte> start) => start is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    /// <summary>Reads all tensors.</summary>
    /// <param name="stream">The stream, after its first bytes.</param>
    /// <param name="start">The first bytes.</param>
    public static Dictionary<string, StoredTensor> Read(WeightsStream stream, ReadOnlySpan<byte> start)
    {
        if (stream.Stream.CanSeek && stream.Stream.Position == start.Length)
        {
            stream.Stream.Position = 0;
            return Read(stream.Stream, stream);
        }

        // The directory is at the end of the file.
        using var buffer = new MemoryStream();
        buffer.Write(start);
        stream.Stream.CopyTo(buffer);
        buffer.Position = 0;
        return Read(buffer, stream);
    }

    private static Dictionary<string, StoredTensor> Read(Stream seekable, WeightsStream stream)
    {
        var tensors = new Dictionary<string, StoredTensor>(StringComparer.Ordinal);
        try
        {
            using var archive = new ZipArchive(seekable, ZipArchiveMode.Read, leaveOpen: true);
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                if (!entry.FullName.EndsWith(Extension, StringComparison.Ordinal))
                {
                    throw stream.Error($"the archive contains '{entry.FullName}', but all entries of an npz file are npy files");
                }

                string name = entry.FullName[..^Extension.Length];
                using Stream content = entry.Open();
                if (!tensors.TryAdd(name, NumpyReader.Read(new(content, $"{stream.Source}, '{entry.FullName}'"))))
                {
                    throw stream.Error($"the archive contains '{entry.FullName}' twice");
                }
            }
        }
        catch (InvalidDataException exception)
        {
            throw stream.Error("the archive is damaged", exception);
        }

        return tensors;
    }
}
