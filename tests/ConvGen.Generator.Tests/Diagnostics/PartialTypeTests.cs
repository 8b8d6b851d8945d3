using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN001 and CONVGEN002: a kernel's type and the types that contain it must be partial.</summary>
public sealed class PartialTypeTests
{
    [Theory]
    [InlineData("class")]
    [InlineData("sealed class")]
    [InlineData("abstract class")]
    [InlineData("static class")]
    [InlineData("struct")]
    [InlineData("readonly struct")]
    [InlineData("ref struct")]
    [InlineData("record")]
    [InlineData("record class")]
    [InlineData("record struct")]
    public void A_type_that_is_not_partial_is_reported_on_its_name(string type) => Reports(
        $$"""
        [Conv2D(3, 8, kernelSize: 3)]
        public {{type}} {|CONVGEN001:Edge|} { }
        """,
        messages: ["'Edge' has the attribute [Conv2D] but is not partial, so no code can be added to it; declare it as 'partial'"]);

    [Fact]
    public void A_generic_type_is_named_with_its_parameters() => Reports(
        "[Conv1x1(3, 8)] public class {|CONVGEN001:Edge|}<TFirst, TSecond> { }",
        messages: ["'Edge<TFirst, TSecond>' has the attribute [Conv1x1] but is not partial, so no code can be added to it; declare it as 'partial'"]);

    [Fact]
    public void Every_containing_type_that_is_not_partial_is_reported_on_its_name() => Reports(
        """
        namespace Filters
        {
            public class {|CONVGEN002:Outer|}<T>
            {
                public partial struct Middle
                {
                    public record {|CONVGEN002:Inner|}
                    {
                        [Conv2D(3, 8, kernelSize: 3)]
                        public static partial class Edge { }
                    }
                }
            }
        }
        """,
        messages:
        [
            "'Outer<T>' contains 'Edge', which has the attribute [Conv2D], but is not partial; declare it as 'partial'",
            "'Inner' contains 'Edge', which has the attribute [Conv2D], but is not partial; declare it as 'partial'",
        ]);

    [Fact]
    public void A_type_and_its_container_are_reported_each() => Reports(
        """
        public class {|CONVGEN002:Outer|}
        {
            [Conv2D(3, 8, kernelSize: 3)]
            public class {|CONVGEN001:Edge|} { }
        }
        """,
        messages:
        [
            "'Outer' contains 'Edge', which has the attribute [Conv2D], but is not partial; declare it as 'partial'",
            "'Edge' has the attribute [Conv2D] but is not partial, so no code can be added to it; declare it as 'partial'",
        ]);

    [Fact]
    public void A_type_in_partial_containers_is_fine() => ReportsNothing(
        """
        public partial class Outer
        {
            public partial interface IMiddle
            {
                [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]
                public static partial class Edge { }
            }
        }
        """);

    [Fact]
    public void A_type_that_merely_contains_a_kernel_needs_no_attribute_of_its_own() => ReportsNothing(
        """
        public partial class Network
        {
            public class NotAKernel { }

            [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]
            public partial class Edge
            {
                public class NotPartial { }
            }
        }
        """);
}
