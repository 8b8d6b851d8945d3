namespace ConvGen;

/// <summary>A stream that is read once, forward only, with the name of its source for messages.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Source">The name of the source, such as the file's path.</param>
internal sealed record WeightsStream(Stream Stream, string Source)
{
    /// <summary>Without knowing that the bytes exist, no more than this is allocated for them at once.</summary>
    private const int FirstAllocation = 1 << 16;

    /// <summary>Reads bytes. If the stream does not have so many, little more than what it has is allocated.</summary>
    /// <param name="count">The number of bytes.</param>
    /// <param name="what">What the bytes are, for the message.</param>
    public byte[] Read(int count, string what)
    {
        bool exist = Stream.CanSeek && Stream.Length - Stream.Position >= count;
        byte[] bytes = new byte[exist ? count : Math.Min(count, FirstAllocation)];
        int read = 0;
        while (true)
        {
            int now = Stream.ReadAtLeast(bytes.AsSpan(read), bytes.Length - read, throwOnEndOfStream: false);
            read += now;
            if (read == count)
            {
                return bytes;
            }

            if (read < bytes.Length)
            {
                throw Error($"{what} has {count} bytes, but the data ends after {read}; the file is probably truncated");
            }

            Array.Resize(ref bytes, (int)Math.Min(2L * bytes.Length, count));
        }
    }

    /// <summary>Whether there is nothing more to read.</summary>
    public bool IsAtEnd => Stream.ReadByte() < 0;

    /// <summary>An exception whose message begins with the source.</summary>
    public NetworkWeightsException Error(string message, Exception? cause = null) =>
        cause is null ? new($"{Source}: {message}.") : new($"{Source}: {message}.", cause);
}
