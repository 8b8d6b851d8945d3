namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>The pixels of a block that are computed together before their outputs are stored.</summary>
/// <param name="Rows">The number of rows of the image, of which the last slab may have fewer; 1 if the image is a single row.</param>
/// <param name="Tiles">The number of adjacent tiles of a row; null if a slab consists of whole rows.</param>
/// <param name="StoresDirectly">
/// Whether tiles write to the output, where channels are contiguous. If not, they write to a buffer, from which the slab is stored.
/// </param>
/// <param name="BufferLength">The number of elements in the buffer; 0 if there is none.</param>
internal sealed record ChannelSlab(int Rows, int? Tiles, bool StoresDirectly, int BufferLength)
{
    /// <summary>The largest buffer, in elements, that is on the stack: 16 KB of floats.</summary>
    public const int StackLength = 4_096;
}
