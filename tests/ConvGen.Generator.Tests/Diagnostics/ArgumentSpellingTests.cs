using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>The spelling of an attribute and its arguments does not matter, only their meaning.</summary>
public sealed class ArgumentSpellingTests
{
    [Theory]
    [InlineData("Conv2D(3, 2, 5, 4, Height = 7, Width = 6)")]
    [InlineData("Conv2D(3, 2, 5, kernelWidth: 4, Height = 7, Width = 6)")]
    [InlineData("Conv2D(3, 2, kernelWidth: 4, kernelHeight: 5, Width = 6, Height = 7)")]
    [InlineData("Conv2D(kernelWidth: 4, kernelHeight: 5, outChannels: 2, inChannels: 3, Width = 6, Height = 7)")]
    [InlineData("Conv2D(inChannels: 3, 2, kernelHeight: 5, 4, Height = 7, Width = 6)")]
    public void Positional_and_named_arguments_may_stand_in_any_order(string attribute)
    {
        GenerationResult result = ReportsNothing($"[{attribute}] public static partial class Edge {{ }}");

        IReadOnlyDictionary<string, long> constants = GeneratedConstants.Of(result, "Edge");
        Assert.Equal(3, constants["InChannels"]);
        Assert.Equal(2, constants["OutChannels"]);
        Assert.Equal(5, constants["KernelHeight"]);
        Assert.Equal(4, constants["KernelWidth"]);
        Assert.Equal(7, constants["InputHeight"]);
        Assert.Equal(6, constants["InputWidth"]);
        Assert.Equal(3, constants["OutputHeight"]);
        Assert.Equal(3, constants["OutputWidth"]);
    }

    [Theory]
    [InlineData("Conv2D(kernelSize: 2, [|outChannels: 0|], inChannels: 3)", "outChannels")]
    [InlineData("Conv2D([|kernelSize: 0|], outChannels: 1, inChannels: 3)", "kernelSize")]
    [InlineData("Conv2D(3, [|kernelSize: 0|], outChannels: 1)", "kernelSize")]
    public void A_mistake_is_found_in_any_order(string attribute, string argument) => Reports(
        $"[{attribute}] public partial class Edge {{ }}",
        "CONVGEN003",
        [$"{argument} is 0, but must be at least 1"]);

    [Theory]
    [InlineData("3")]
    [InlineData("0x3")]
    [InlineData("0b1_1")]
    [InlineData("(1 + 2)")]
    [InlineData("7 / 2")]
    [InlineData("Sizes.Channels")]
    [InlineData("Sizes.Channels * 2 - 3")]
    [InlineData("Sizes.Narrow")]
    [InlineData("(int)Sizes.Kind.Three")]
    [InlineData("'\\u0003'")]
    [InlineData("sizeof(int) - 1")]
    public void Any_constant_may_be_an_argument(string value)
    {
        GenerationResult result = ReportsNothing(
            $$"""
            public static class Sizes
            {
                public const int Channels = 3;
                public const byte Narrow = 3;

                public enum Kind { Three = 3 }
            }

            [Conv2D({{value}}, 1, kernelSize: 1, Height = {{value}}, Width = 1)] public static partial class Edge { }
            """);

        IReadOnlyDictionary<string, long> constants = GeneratedConstants.Of(result, "Edge");
        Assert.Equal(3, constants["InChannels"]);
        Assert.Equal(3, constants["InputHeight"]);
    }

    [Theory]
    [InlineData("[Conv2D(ARGUMENTS)]")]
    [InlineData("[Conv2DAttribute(ARGUMENTS)]")]
    [InlineData("[ConvGen.Conv2D(ARGUMENTS)]")]
    [InlineData("[global::ConvGen.Conv2DAttribute(ARGUMENTS)]")]
    [InlineData("[@Conv2DAttribute(ARGUMENTS)]")]
    [InlineData("[type: Conv2D(ARGUMENTS)]")]
    [InlineData("[Alias(ARGUMENTS)]")]
    [InlineData("[ConvGen.Conv2D(ARGUMENTS), System.Serializable]")]
    [InlineData("[System.Serializable] [Conv2D(ARGUMENTS)]")]
    public void The_attribute_may_be_written_in_every_way(string attribute)
    {
        GenerationResult result = ReportsNothing(
            $$"""
            using Alias = ConvGen.Conv2DAttribute;

            {{attribute.Replace("ARGUMENTS", "2, 1, kernelSize: 2, Height = 3, Width = 3", StringComparison.Ordinal)}} public partial class Edge { }
            """);

        Assert.Equal(["Edge.g.cs"], result.Files.Select(file => file.HintName));
    }

    [Fact]
    public void Comments_and_lines_within_the_attribute_are_fine() => ReportsNothing(
        """
        [Conv2D(
            2, // input channels
            1,
            /* a square window */ kernelSize: 2,
            Height = 3,
            // as wide as it is high
            Width = 3)]
        public static partial class Edge { }
        """);

    [Fact]
    public void A_comment_of_several_lines_within_the_attribute_is_fine() => ReportsNothing(
        """
        [Conv2D(2, 1, kernelSize: 2, /* the extents
            of the image */ Height = 3, Width = 3)]
        public static partial class Edge { }
        """);

    [Theory]
    [InlineData("RELEASE", 3)]
    [InlineData("!RELEASE", 2)]
    public void Arguments_may_depend_on_preprocessor_symbols(string condition, long columns)
    {
        GenerationResult result = ReportsNothing(
            $$"""
            [Conv2D(2, 1, kernelSize: 1,
            #if {{condition}}
                Stride = 1,
            #else
                Stride = 2,
            #endif
                Height = 3, Width = 3)]
            public static partial class Edge { }
            """);

        Assert.Equal(columns, GeneratedConstants.Of(result, "Edge")["OutputWidth"]);
    }

    [Theory]
    [InlineData("Conv1x1({|CONVGEN028:First.OutChannels|}, 4)")]
    [InlineData("Conv1x1({|CONVGEN028:First.OutChannels * 2|}, 4)")]
    [InlineData("Conv1x1({|CONVGEN028:inChannels: Kernels.First.OutChannels|}, outChannels: 4)")]
    [InlineData("Conv1x1(3, 4, {|CONVGEN028:Height = First.OutputHeight|}, Width = 2)")]
    [InlineData("Conv1x1({|CONVGEN028:OutChannels|}, 4)")]
    [InlineData("Conv1x1({|CONVGEN028:Sizes.Channels|}, 4)")]
    [InlineData("Conv1x1({|CONVGEN028:Sizes.Double|}, 4)")]
    [InlineData("Conv1x1({|CONVGEN028:(int)Choice.Channels|}, 4)")]
    [InlineData("Conv1x1({|CONVGEN028:Third.OutChannels|}, 4)")]
    [InlineData("Conv1x1({|CONVGEN028:Other.OutChannels|}, 4)")]
    [InlineData("Conv2D(2, 3, {|CONVGEN028:First.KernelHeight|}, 1)")]
    [InlineData("Conv2D(2, 3, 1, {|CONVGEN028:First.KernelWidth|})")]
    [InlineData("Conv2D(2, 3, 1, {|CONVGEN028:kernelWidth: First.KernelWidth|})")]
    public void A_constant_that_only_the_generator_defines_is_reported(string attribute) => Reports(
        $$"""
        namespace Kernels
        {
            using static First;
            using Other = First;

            [Conv1x1(2, 3, Height = 2, Width = 2)] public static partial class First { }

            public static class Sizes { public const int Channels = First.OutChannels, Double = 2 * Channels; }

            public enum Choice { Channels = OutChannels }

            [Conv1x1(2, 3)] public partial class Base { protected Base() : this(new float[WeightLength]) { } }

            public class Third : Base { }

            [{{attribute}}] public static partial class Second { }
        }
        """);

    [Theory]
    [InlineData("Conv2D(2, 3, {|CONVGEN028:First.KernelHeight|})", "kernelSize")]
    [InlineData("Conv2D(2, 3, {|CONVGEN028:kernelSize: First.KernelHeight|})", "kernelSize")]
    [InlineData("Conv2D(2, 3, {|CONVGEN028:First.KernelHeight|}, 1)", "kernelHeight")]
    [InlineData("Conv2D(2, 3, 1, {|CONVGEN028:First.KernelHeight|}, Stride = 2)", "kernelWidth")]
    [InlineData("Conv3D(2, 3, {|CONVGEN028:First.KernelHeight|}, Stride = 2)", "kernelSize")]
    [InlineData("Conv3D(2, 3, 1, {|CONVGEN028:First.KernelHeight|}, 1)", "kernelHeight")]
    [InlineData("DepthwiseConv2D(3, {|CONVGEN028:First.KernelHeight|})", "kernelSize")]
    public void The_parameter_that_was_meant_is_named(string attribute, string name) => Reports(
        $$"""
        [Conv1x1(2, 3, Height = 2, Width = 2)] public static partial class First { }

        [{{attribute}}] public static partial class Second { }
        """,
        messages: [$"{name} uses a generated constant, which has no value yet when this kernel is generated; use a number, or declare a constant that both kernels use"]);

    [Fact]
    public void A_constant_of_the_users_own_may_have_such_a_name() => ReportsNothing(
        """
        public static class Sizes { public const int OutChannels = 3; }

        [Conv1x1(2, Sizes.OutChannels, Height = 2, Width = 2)] public static partial class First { }

        [Conv1x1(Sizes.OutChannels, 4, Height = 2, Width = 2)] public static partial class Second { }
        """);

    [Fact]
    public void So_are_constants_of_a_kernel_around_it() => Reports(
        """
        [Conv1x1(2, 3)]
        public static partial class Outer
        {
            [Conv1x1({|CONVGEN028:OutChannels|}, 4)] public static partial class Inner { }
        }
        """);
}
