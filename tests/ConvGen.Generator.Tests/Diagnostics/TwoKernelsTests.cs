using Microsoft.CodeAnalysis;
using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN011: a type must declare only one kernel.</summary>
public sealed class TwoKernelsTests
{
    [Fact]
    public void A_second_attribute_is_reported_and_the_first_is_generated()
    {
        GenerationResult result = Reports(
            """
            [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]
            [{|CONVGEN011:Conv1x1(3, 8)|}]
            public partial class Edge { }
            """,
            messages: ["'Edge' has both [Conv1x1] and [Conv2D], which would generate the same members; declare each kernel in a separate type"]);

        Assert.Equal(2, GeneratedConstants.Of(result, "Edge")["KernelWidth"]);
    }

    [Fact]
    public void The_order_in_the_source_says_which_is_the_second() => Reports(
        """
        namespace Filters
        {
            [Conv1x1(1, 1), {|CONVGEN011:Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)|}]
            public partial class Edge { }
        }
        """,
        messages: ["'Filters.Edge' has both [Conv2D] and [Conv1x1], which would generate the same members; declare each kernel in a separate type"]);

    [Fact]
    public void A_second_attribute_on_another_part_is_reported_there()
    {
        GenerationResult result = KernelCompilation.Run(
        [
            new("First.cs", "[Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)] public partial class Edge { }"),
            new("Second.cs", "[Conv1x1(3, 8)] public partial class Edge { }"),
        ]);

        Diagnostic diagnostic = Assert.Single(result.GeneratorDiagnostics);
        Assert.Equal("CONVGEN011", diagnostic.Id);
        Assert.Equal("Second.cs", diagnostic.Location.SourceTree!.FilePath);
        Assert.Single(result.Files);
        Assert.Empty(result.CompilerDiagnostics);
    }

    [Fact]
    public void What_is_wrong_with_the_second_attribute_does_not_matter() => Reports(
        """
        [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]
        [{|CONVGEN011:Conv1x1(0, -1)|}]
        public partial class Edge { }
        """,
        messages: ["'Edge' has both [Conv1x1] and [Conv2D], which would generate the same members; declare each kernel in a separate type"]);

    [Fact]
    public void Two_attributes_on_different_types_are_fine() => ReportsNothing(
        """
        [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]
        public partial class Edge
        {
            [Conv1x1(2, 1, Height = 2, Width = 2)]
            public partial class Mix { }
        }

        [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]
        public partial class Edge<T> { }
        """);

    [Fact]
    public void Attributes_of_other_kinds_are_fine() => ReportsNothing(
        """
        [System.Serializable]
        [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]
        [Other.Conv1x1(3, 8)]
        public partial class Edge { }

        namespace Other
        {
            public sealed class Conv1x1Attribute(int first, int second) : System.Attribute
            {
                public int Sum => first + second;
            }
        }
        """);
}
