using System.Text.RegularExpressions;

namespace ConvGen.Testing;

/// <summary>Generated code as it is compared and stored.</summary>
internal static partial class SnapshotText
{
    /// <summary>The text of a snapshot: the hint name, then the code with what may differ between machines and releases taken out.</summary>
    public static string Of(GeneratedFile file) =>
        Normalize($"//HintName: {file.HintName}\n{Version().Replace(file.Text, "{version}")}");

    /// <summary>The text with <c>\n</c> at the end of each line, whatever a checkout made of it.</summary>
    public static string Normalize(string text) => text.ReplaceLineEndings("\n");

    // "ConvGen 0.1.0" in a comment, and ("ConvGen.Generator", "0.1.0") in an attribute: a release must touch no snapshot.
    [GeneratedRegex("""(?<=\bConvGen[\w.]*(?:"\s*,\s*"|\s+v?))\d+(?:\.\d+)+(?:[-+][0-9A-Za-z.-]*[0-9A-Za-z])*""")]
    private static partial Regex Version();
}
