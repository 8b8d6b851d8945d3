namespace ConvGen.Tool.Console;

/// <summary>Texts from files that somebody else wrote.</summary>
internal static class Printable
{
    /// <summary>The text in one line, without characters that control a terminal.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (result, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            result[i] = char.IsControl(source[i]) ? ' ' : source[i];
        }
    });
}
