namespace ImageFilter;

/// <summary>A file in memory that must not end too early.</summary>
/// <remarks>
/// The decoder takes zeros for what is missing: of a JPEG cut short it would show the rest in gray. Here, reading past the end is an error.
/// </remarks>
internal sealed class WholeFileStream(byte[] file) : MemoryStream(file, writable: false)
{
    public override int ReadByte() => Require(base.ReadByte(), atLeast: 0);

    public override int Read(byte[] buffer, int offset, int count) => Require(base.Read(buffer, offset, count), atLeast: count);

    private static int Require(int result, int atLeast) =>
        result >= atLeast ? result : throw new EndOfStreamException("the file ends too early");
}
