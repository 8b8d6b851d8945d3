namespace ConvGen.Generator.Vocabulary;

/// <summary>How much of a kernel is unrolled. The values match those of the public enum.</summary>
internal enum Unroll
{
    Auto,
    Full,
}
