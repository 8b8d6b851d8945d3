using System.Globalization;

namespace ConvGen.Generator.Tests.Hostile;

/// <summary>Hostile text in a form that any test runner can display. The text may be invalid UTF-16 or contain invisible characters.</summary>
internal static class Legible
{
    public static string Of(string text) => string.Concat(text.Select(character =>
        char.IsSurrogate(character) || (char.IsControl(character) && character != '\n') || char.GetUnicodeCategory(character) == UnicodeCategory.Format
            ? FormattableString.Invariant($"\\u{(int)character:X4}")
            : character.ToString()));
}
