using static ConvGen.Testing.CodeFixAssertions;

namespace ConvGen.Generator.Tests.CodeFixes;

/// <summary>CONVGEN007: the fix declares the missing extents, with the value of the declared one.</summary>
public sealed class DeclareExtentsTests
{
    [Theory]
    [InlineData("Conv2D(3, 8, 3, Height = 32)", "Add Width = 32", "Conv2D(3, 8, 3, Height = 32, Width = 32)")]
    [InlineData("Conv2D(3, 8, 3, Width = 32, Padding = 1)", "Add Height = 32", "Conv2D(3, 8, 3, Width = 32, Height = 32, Padding = 1)")]
    [InlineData("Conv2D(3, 8, 3, Height = 4 * 8)", "Add Width = 4 * 8", "Conv2D(3, 8, 3, Height = 4 * 8, Width = 4 * 8)")]
    [InlineData("ConvGen.Conv1x1Attribute(3, 8, Height = 9)", "Add Width = 9", "ConvGen.Conv1x1Attribute(3, 8, Height = 9, Width = 9)")]
    [InlineData("Conv3D(3, 8, 3, Height = 9)", "Add Depth = 9 and Width = 9", "Conv3D(3, 8, 3, Height = 9, Depth = 9, Width = 9)")]
    [InlineData("Conv3D(3, 8, 3, Width = 9, Depth = 8)", "Add Height = 8", "Conv3D(3, 8, 3, Width = 9, Depth = 8, Height = 8)")]
    public Task What_is_missing_is_declared_behind_the_first_that_is_not(string attribute, string title, string changed) =>
        Fixes($"[{attribute}] public partial class Edge;", title, $"[{changed}] public partial class Edge;");

    [Fact]
    public Task All_are_declared_at_once() => FixesAll(
        """
        [Conv2D(3, 8, 3, Height = 32)] public partial class Edge;
        [Conv3D(3, 8, 3, Depth = 9)] public partial class Corner;
        """,
        "Add Width = 32",
        """
        [Conv2D(3, 8, 3, Height = 32, Width = 32)] public partial class Edge;
        [Conv3D(3, 8, 3, Depth = 9, Height = 9, Width = 9)] public partial class Corner;
        """);
}
