using System.Text.RegularExpressions;

namespace ConvGen.Testing;

/// <summary>Generated code in the form in which it is compared and stored.</summary>
internal static partial class SnapshotText
{
    /// <summary>The text of a snapshot: the hint name, then the code without parts that may differ between machines and releases.</summary>
    public static string Of(GeneratedFile file) =>
        Normalize($"//HintName: {file.HintName}\n{Version().Replace(file.Text, "{version}")}");

    /// <summary>The text with <c>\n</c> line endings, regardless of how it was checked out.</summary>
    public static string Normalize(string text) => text.ReplaceLineEndings("\n");

    // "ConvGen 0.1.0" in a comment, and ("ConvGen.Generator", "0.1.0") in an attribute: a release must not change any snapshot.
    [GeneratedRegex("""(?<=\bConvGen[\w.]*(?:"\s*,\s*"|\s+v?))\d+(?:\.\d+)+(?:[-+][0-9A-Za-z.-]*[0-9A-Za-z])*""")]
    private static partial Regex Version();
}
