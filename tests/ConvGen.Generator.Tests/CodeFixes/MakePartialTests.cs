using static ConvGen.Testing.CodeFixAssertions;

namespace ConvGen.Generator.Tests.CodeFixes;

/// <summary>CONVGEN001 and CONVGEN002: the fix adds the missing keyword.</summary>
public sealed class MakePartialTests
{
    [Theory]
    [InlineData("class Edge;", "partial class Edge;")]
    [InlineData("public static class Edge { }", "public static partial class Edge { }")]
    [InlineData("public /* all */ readonly struct Edge;", "public /* all */ readonly partial struct Edge;")]
    [InlineData("internal sealed record Edge;", "internal sealed partial record Edge;")]
    [InlineData("internal record struct Edge;", "internal partial record struct Edge;")]
    [InlineData("// A kernel.\npublic\n    class Edge;", "// A kernel.\npublic\n    partial class Edge;")]
    public Task The_type_is_declared_partial(string declaration, string changed) => Fixes(
        $"[Conv1x1(2, 1)]\n{declaration}",
        "Make Edge partial",
        $"[Conv1x1(2, 1)]\n{changed}");

    [Fact]
    public Task A_type_around_it_is_declared_partial() => Fixes(
        """
        public static class Model
        {
            [Conv1x1(2, 1)]
            public partial class Edge;
        }
        """,
        "Make Model partial",
        """
        public static partial class Model
        {
            [Conv1x1(2, 1)]
            public partial class Edge;
        }
        """);

    [Fact]
    public Task The_type_and_those_around_it_are_declared_partial_in_one() => Fixes(
        """
        public static class Model
        {
            internal partial struct Block
            {
                public class Stage
                {
                    [Conv1x1(2, 1)]
                    internal class Edge;
                }
            }
        }
        """,
        "Make Model and Stage and Edge partial",
        """
        public static partial class Model
        {
            internal partial struct Block
            {
                public partial class Stage
                {
                    [Conv1x1(2, 1)]
                    internal partial class Edge;
                }
            }
        }
        """);

    [Fact]
    public async Task From_a_type_in_between_the_kernels_own_is_left_alone() => Assert.Equal(
        ["Make Model partial", "Make Model and Stage partial"],
        await Offers("public class Model { public class Stage { [Conv1x1(2, 1)] public partial class Edge; } }"));

    [Fact]
    public Task All_are_declared_partial_at_once_those_they_share_included() => FixesAll(
        """
        public static class Model
        {
            [Conv1x1(2, 1)]
            public class Edge;

            public class Stage
            {
                [Conv1x1(2, 1)]
                public class Corner;
            }
        }

        [Conv1x1(2, 1)]
        public class Other;
        """,
        "Make Other partial",
        """
        public static partial class Model
        {
            [Conv1x1(2, 1)]
            public partial class Edge;

            public partial class Stage
            {
                [Conv1x1(2, 1)]
                public partial class Corner;
            }
        }

        [Conv1x1(2, 1)]
        public partial class Other;
        """);
}
