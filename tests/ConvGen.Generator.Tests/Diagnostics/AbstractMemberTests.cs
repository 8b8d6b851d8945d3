using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN029: no base class waits for an override that the generated member is not.</summary>
public sealed class AbstractMemberTests
{
    private const string Kernel = "Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)";

    [Theory]
    [InlineData("Forward", "public abstract void Forward(System.ReadOnlySpan<float> x, System.Span<float> y);")]
    [InlineData("Forward", "protected abstract int Forward { get; }")]
    [InlineData("Groups", "public abstract int Groups { get; }")]
    [InlineData("Groups", "public abstract void Groups(int count);")]
    public void A_member_that_the_generated_one_hides_is_reported_on_the_type(string name, string member) => Reports(
        $$"""
        public abstract class Layer { {{member}} }

        [{{Kernel}}] public partial class {|CONVGEN029:{|CS0534:Edge|}|} : Layer { }
        """,
        messages: [Message(name)]);

    [Fact]
    public void So_it_is_further_up_and_with_type_arguments() => Reports(
        $$"""
        public abstract class Layer<T> { public abstract void Forward(System.ReadOnlySpan<T> x, System.Span<T> y); }

        public abstract class Middle : Layer<float> { }

        [{{Kernel}}] public abstract partial class {|CONVGEN029:Edge|} : Middle { }
        """,
        messages: [Message("Forward")]);

    [Fact]
    public void An_override_in_the_kernel_itself_has_a_taken_name_and_no_more() => Reports(
        $$"""
        public abstract class Layer { public abstract int Groups { get; } }

        [{{Kernel}}] public partial class Edge : Layer { public override int {|CONVGEN012:Groups|} => 1; }
        """);

    [Theory]
    [InlineData("public abstract void Forward(float[] x);", "public override void Forward(float[] x) { }")]
    [InlineData("public abstract void Forward(System.ReadOnlySpan<double> x, System.Span<double> y);",
        "public override void Forward(System.ReadOnlySpan<double> x, System.Span<double> y) { }")]
    [InlineData("public abstract int Size { get; }", "public override int Size => 3;")]
    public void Other_abstract_members_are_the_kernels_to_override(string member, string implementation) => ReportsNothing(
        $$"""
        public abstract class Layer { {{member}} }

        [{{Kernel}}] public partial class Edge : Layer { {{implementation}} }
        """);

    [Fact]
    public void A_member_that_a_class_in_between_overrides_is_fine() => ReportsNothing(
        $$"""
        public abstract class Layer { public abstract int Groups { get; } }

        public class Middle : Layer { public override int Groups => 1; }

        [{{Kernel}}] public partial class Edge : Middle { }
        """);

    [Fact]
    public void The_generated_member_implements_an_interface() => ReportsNothing(
        $$"""
        public interface ILayer { void Forward(System.ReadOnlySpan<float> x, System.Span<float> y); }

        [{{Kernel}}] public partial class Edge : ILayer { }
        """);

    private static string Message(string name) =>
        $"'Edge' inherits the abstract member '{name}', which the member of that name that [Conv2D] generates hides and does not override; "
        + "rename it, or declare it in an interface";
}
