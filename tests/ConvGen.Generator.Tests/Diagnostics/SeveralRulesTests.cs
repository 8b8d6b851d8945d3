using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>Independent mistakes are all reported at once.</summary>
public sealed class SeveralRulesTests
{
    [Fact]
    public void A_wrong_type_and_wrong_sizes() => Reports(
        """
        public class {|CONVGEN002:Outer|}
        {
            [Conv2D({|CONVGEN003:0|}, 8, 3, {|CONVGEN004:Padding = -1|}, {|CONVGEN007:Height = 3|}, {|CONVGEN009:ElementType = typeof(int)|})]
            public class {|CONVGEN001:Edge|}{|CONVGEN015:(int size)|} { public int Size => size; }
        }
        """,
        messages:
        [
            "'Outer' contains 'Edge', which has the attribute [Conv2D], but is not partial; declare it as 'partial'",
            "inChannels is 0, but must be at least 1",
            "Padding is -1, but must be at least 0",
            "Height is declared but Width is not; declare all extents for a fixed size, or none for a size given at run time",
            "ElementType is 'int', but must be typeof(float) or typeof(double)",
            "'Edge' has the attribute [Conv2D] but is not partial, so no code can be added to it; declare it as 'partial'",
            "'Edge' has a primary constructor, but the generated constructor that takes the weights has no arguments to call it with; use an ordinary constructor",
        ]);

    [Fact]
    public void Two_rules_on_one_argument() => Reports(
        "[Conv2D(3, 8, 3, Stride = 2, {|CONVGEN003:{|CONVGEN008:StrideWidth = 0|}|})] public partial class Edge { }");

    [Fact]
    public void Options_that_exclude_each_other_and_contradictions() => Reports(
        """
        [Conv2D(3, 8, 3,
            AutoPadding = AutoPadding.Valid,
            {|CONVGEN021:Padding = 1|},
            Dilation = 2,
            {|CONVGEN008:DilationWidth = 3|},
            {|CONVGEN018:Unroll = (Unroll)9|})]
        public partial class Edge { }
        """);

    [Fact]
    public void Groups_and_an_overflow() => Reports(
        "[Conv1x1({|CONVGEN005:65537|}, 65537, {|CONVGEN016:Groups = 2|})] public partial class Edge { }");

    [Fact]
    public void Mistakes_of_several_types_in_one_file() => Reports(
        """
        [Conv2D({|CONVGEN003:0|}, 8, 3)] public partial class First { }

        [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)] public partial class Second { }

        [Conv1x1(3, {|CONVGEN003:0|})] public partial class Third { }

        [Conv1D(3, {|CONVGEN003:-8|}, 3)] public partial class Fourth { }
        """);
}
