using System.Text.RegularExpressions;

namespace ConvGen.Generator.Tests.Readability;

/// <summary>The layout of the lines in every file.</summary>
public sealed partial class LayoutTests
{
    private const int LongestLine = 140;

    [Fact]
    public void No_line_is_too_long() => Lines(line => line.Length > LongestLine);

    [Fact]
    public void No_line_ends_in_white_space() => Lines(line => line.Length > 0 && char.IsWhiteSpace(line[^1]));

    [Fact]
    public void Lines_end_in_one_character_and_are_indented_by_spaces() => Lines(line => line.AsSpan().ContainsAny('\r', '\t'));

    [Fact]
    public void Every_file_ends_with_the_end_of_a_line() =>
        PrintedKernels.HaveNo(kernel => kernel.Text.EndsWith("}\n", StringComparison.Ordinal) ? [] : [kernel.Text[^20..]]);

    [Fact]
    public void Empty_lines_stand_alone_and_never_at_the_edge_of_a_block() =>
        PrintedKernels.HaveNo(kernel => SuperfluousGap().Matches(kernel.Text).Select(gap => gap.Value));

    private static void Lines(Func<string, bool> isWrong) => PrintedKernels.HaveNo(kernel => kernel.Text.Split('\n').Where(isWrong));

    // Two in a row, one after an opening brace, or one before a closing brace.
    [GeneratedRegex(@"\n\n\n|.*\{\n\n.*|.*\n\n *\}.*")]
    private static partial Regex SuperfluousGap();
}
