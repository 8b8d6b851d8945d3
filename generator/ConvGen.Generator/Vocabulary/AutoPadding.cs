namespace ConvGen.Generator.Vocabulary;

/// <summary>How the padding is derived from the shapes. The values match those of the public enum.</summary>
internal enum AutoPadding
{
    None,
    Valid,
    SameUpper,
    SameLower,
}
