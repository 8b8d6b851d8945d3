using System.Text;
using System.Text.RegularExpressions;

namespace ConvGen.Tool.Checking;

/// <summary>The layers that a C# file declares, in a form in which layout, comments and accessibility do not count.</summary>
/// <remarks>A layer is a class that has attributes, ends with a semicolon, and is partial: <c>[MaxPool2D(2)] partial class Pool1;</c>.</remarks>
internal static partial class LayerDeclarations
{
    /// <summary>Reads the declarations of all layers, one text each, in the order of the file.</summary>
    public static IReadOnlyList<string> Read(string source)
    {
        List<string> tokens = [.. Token().Matches(source).Where(match => match.Groups["token"].Success).Select(match => match.Value)];
        List<string> declarations = [];
        int start = 0;
        while (start < tokens.Count)
        {
            int end = AfterAttributes(tokens, start);
            if (end == start)
            {
                start++;
                continue;
            }

            int name = end;
            while (name < tokens.Count && IsModifier(tokens[name]))
            {
                name++;
            }

            if (name + 2 < tokens.Count && name > end && tokens[name - 1] == "partial" && tokens[name] == "class" && tokens[name + 2] == ";")
            {
                declarations.Add($"{Join(tokens.Take(start..end))} partial class {tokens[name + 1]};");
            }

            start = end;
        }

        return declarations;
    }

    // The place after the attribute lists that begin here.
    private static int AfterAttributes(List<string> tokens, int start)
    {
        int place = start, depth = 0, end = start;
        while (place < tokens.Count && (depth > 0 || tokens[place] == "["))
        {
            depth += tokens[place] switch { "[" => 1, "]" => -1, _ => 0 };
            place++;
            if (depth == 0)
            {
                end = place;
            }
        }

        return end;
    }

    private static bool IsModifier(string token) =>
        token is "public" or "internal" or "private" or "protected" or "file" or "sealed" or "static" or "abstract" or "partial" or "new";

    private static string Join(IEnumerable<string> tokens)
    {
        StringBuilder text = new();
        string previous = "";
        foreach (string token in tokens)
        {
            if (previous is "," or ":" or "=" or "{" || token is "=" or "{" or "}" || (IsWord(previous) && IsWord(token)) || (previous, token) is ("]", "["))
            {
                text.Append(' ');
            }

            text.Append(token);
            previous = token;
        }

        return text.ToString();
    }

    private static bool IsWord(string token) => token.Length > 0 && (char.IsLetterOrDigit(token[0]) || token[0] is '_' or '@');

    // Comments, directives and spaces; or texts, characters, words, numbers and single signs.
    [GeneratedRegex(
        """
        \s+ | //[^\n]* | /\*.*?(?:\*/|\z) | \#[^\n]* |
        (?<token> @"(?:[^"]|"")*" | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | @?[\p{L}_]\w* | [0-9](?:[eE][+-](?=[0-9])|\.(?=[0-9])|\w)* | . )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
