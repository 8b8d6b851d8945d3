namespace ImageFilter;

/// <summary>A file in memory that throws an exception when read past its end.</summary>
/// <remarks>
/// The decoder uses zeros for missing data, so it would show the rest of an incomplete JPEG file in gray. Here, reading past the end is an error.
/// </remarks>
internal sealed class WholeFileStream(byte[] file) : MemoryStream(file, writable: false)
{
    public override int ReadByte() => Require(base.ReadByte(), atLeast: 0);

    public override int Read(byte[] buffer, int offset, int count) => Require(base.Read(buffer, offset, count), atLeast: count);

    private static int Require(int result, int atLeast) =>
        result >= atLeast ? result : throw new EndOfStreamException("the file ends too early");
}
