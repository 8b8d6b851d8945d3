using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN020: the type and its type parameters must not have the name of a generated member.</summary>
public sealed class TypeNameTests
{
    private const string Kernel = "Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)";

    [Theory]
    [InlineData("InChannels")]
    [InlineData("Correlate")]
    [InlineData("Forward")]
    [InlineData("MultiplyAdds")]
    [InlineData("InputHeight")]
    [InlineData("_convGenWeights")]
    public void A_type_named_like_a_member_is_reported_on_its_name(string name) => Reports(
        $"[{Kernel}] public partial class {{|CONVGEN020:{name}|}} {{ }}",
        messages: [Message("type", name)]);

    [Fact]
    public void A_type_parameter_named_like_a_member_is_reported_on_the_types_name() => Reports(
        $"[{Kernel}] public partial struct {{|CONVGEN020:{{|CONVGEN020:Edge|}}|}}<Groups, T, OutputWidth> {{ }}",
        messages: [Message("type parameter", "Groups"), Message("type parameter", "OutputWidth")]);

    [Fact]
    public void An_escaped_name_is_the_same_name() => Reports(
        $"[{Kernel}] public partial class {{|CONVGEN020:@Correlate|}} {{ }}",
        messages: [Message("type", "Correlate")]);

    [Theory]
    [InlineData("namespace Correlate { [KERNEL] public partial class Edge { } }")]
    [InlineData("public partial class Correlate { [KERNEL] public partial class Edge { } }")]
    [InlineData("public partial class Outer<InChannels> { [KERNEL] public partial class Edge { } }")]
    [InlineData("[KERNEL] public partial class Correlates { }")]
    [InlineData("[KERNEL] public partial class CORRELATE { }")]
    [InlineData("[KERNEL] public static partial class Forward { }")]
    [InlineData("[Conv2D(2, 1, kernelSize: 2)] public partial class InputHeight<MultiplyAdds> { }")]
    public void A_name_that_is_not_generated_into_the_type_is_fine(string source) =>
        ReportsNothing(source.Replace("KERNEL", Kernel, StringComparison.Ordinal));

    private static string Message(string what, string name) =>
        $"The {what} is named '{name}', like a member that [Conv2D] generates; rename the {what}";
}
