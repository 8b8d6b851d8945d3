using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace ConvGen.Tool.Checking;

/// <summary>The lines that differ between two texts.</summary>
internal static class LineDifference
{
    /// <summary>Compares lines. What is only in the first text begins with <c>- </c>, what is only in the second with <c>+ </c>; the rest is left out.</summary>
    public static IReadOnlyList<string> Between(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
    [
        .. InlineDiffBuilder.Diff(string.Join('\n', before), string.Join('\n', after), ignoreWhiteSpace: false).Lines
            .Where(line => line.Type is ChangeType.Deleted or ChangeType.Inserted)
            .Select(line => (line.Type == ChangeType.Deleted ? "- " : "+ ") + line.Text),
    ];
}
