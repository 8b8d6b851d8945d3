namespace ConvGen.Generator.Vocabulary;

/// <summary>What is outside the input. The values match those of the public enum.</summary>
internal enum PaddingMode
{
    Zeros,
    Reflect,
    Replicate,
    Circular,
}
