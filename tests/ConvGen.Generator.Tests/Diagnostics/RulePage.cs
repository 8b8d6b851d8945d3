using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>The documentation page of a rule.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Wrong">The code that breaks the rule.</param>
/// <param name="Right">The same code, corrected.</param>
internal sealed partial record RulePage(string Title, string Wrong, string Right)
{
    /// <summary>The folder that contains the pages.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../docs/diagnostics"));

    /// <summary>The page that lists all other pages.</summary>
    public static string Index { get; } = Folder + ".md";

    /// <summary>Reads a page, and fails unless it contains each section exactly once, in order.</summary>
    public static RulePage Of(string id)
    {
        string text = File.ReadAllText(Path.Combine(Folder, $"{id}.md")).ReplaceLineEndings("\n");
        Match page = Sections().Match(text);
        Assert.True(page.Success, $"{id}.md must consist of a title, a description, and the sections Wrong (one code block), Why, and Right (one code block).");
        return new(page.Groups["title"].Value, page.Groups["wrong"].Value, page.Groups["right"].Value);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    // Prose must not contain code blocks or headings, so that all code is checked.
    [GeneratedRegex(
        """
        \A
        \#\ (?<title>.+)\n
        \n(?<what>(?:(?!\#|```).+\n)+)
        \n\#\#\ Wrong\n
        \n```(csharp|xml)\n(?<wrong>(?:(?!```).*\n)+)```\n
        \n\#\#\ Why\n
        \n(?<why>(?:(?!\#|```).+\n)+)
        \n\#\#\ Right\n
        \n```(csharp|xml)\n(?<right>(?:(?!```).*\n)+)```\n
        \z
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Sections();
}
