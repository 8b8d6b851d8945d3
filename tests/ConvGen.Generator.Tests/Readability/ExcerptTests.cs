using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ConvGen.Generator.Tests.Readability;

/// <summary>Generated code in documentation is up to date: each excerpt is contained in the snapshot that is linked above it.</summary>
public sealed partial class ExcerptTests
{
    private const string Omission = "…";

    [Theory]
    [InlineData("README.md", 1)]
    [InlineData("docs/generated-code.md", 10)]
    public void Every_excerpt_is_found_in_the_snapshot_that_is_linked_above_it(string page, int excerpts)
    {
        string path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../..", page));
        Match[] found = Excerpt().Matches(Lines(path)).ToArray();

        Assert.Equal(excerpts, found.Length);
        Assert.All(found, excerpt =>
        {
            string snapshot = Path.Combine(Path.GetDirectoryName(path)!, Uri.UnescapeDataString(excerpt.Groups["snapshot"].Value));
            string[] lines = Lines(snapshot).Split('\n');
            int next = 0;
            foreach (string[] fragment in Fragments(excerpt.Groups["code"].Value.TrimEnd('\n').Split('\n')))
            {
                int place = Enumerable.Range(next, lines.Length - next).FirstOrDefault(start => IsAt(lines, start, fragment), -1);
                Assert.True(place >= 0, $"Not in {Path.GetFileName(snapshot)}, or not in this order:\n{string.Join('\n', fragment)}");
                next = place + fragment.Length;
            }
        });
    }

    [Fact]
    public void Every_code_block_of_the_page_has_its_snapshot() => Assert.Equal(
        Regex.Count(Lines(Page()), "^```csharp$", RegexOptions.Multiline), Excerpt().Count(Lines(Page())));

    private static string Page() => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../docs/generated-code.md"));

    private static string Lines(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static IEnumerable<string[]> Fragments(string[] lines)
    {
        for (int start = 0; start < lines.Length;)
        {
            string[] fragment = [.. lines.Skip(start).TakeWhile(line => line.Trim() != Omission)];
            if (fragment.Length > 0)
            {
                yield return fragment;
            }

            start += fragment.Length + 1;
        }
    }

    // Verbatim, except for the common indentation of all lines.
    private static bool IsAt(string[] lines, int start, string[] fragment)
    {
        int indentation = lines[start].Length - fragment[0].Length;
        return indentation >= 0
            && start + fragment.Length <= lines.Length
            && fragment.Select((line, index) => lines[start + index] == (line.Length == 0 ? "" : new string(' ', indentation) + line)).All(equal => equal);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"\]\((?<snapshot>[^()\n]+\.verified\.cs)\):\n\n```csharp\n(?<code>(?:(?!```).*\n)+)```", RegexOptions.ExplicitCapture)]
    private static partial Regex Excerpt();
}
