using Microsoft.CodeAnalysis;
using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>Diagnostics are reported in the user's syntax tree, so they can be suppressed like those of the compiler.</summary>
public sealed class PragmaTests
{
    [Fact]
    public void A_pragma_silences_a_rule_for_the_lines_it_holds_for() => Reports(
        """
        #pragma warning disable CONVGEN003
        [Conv2D(0, 8, kernelSize: 3, {|CONVGEN004:Padding = -1|})]
        public partial class Edge { }
        #pragma warning restore CONVGEN003

        [Conv2D({|CONVGEN003:0|}, 8, kernelSize: 3)]
        public partial class Corner { }
        """);

    [Fact]
    public void What_is_silenced_is_not_generated_either()
    {
        GenerationResult result = ReportsNothing(
            """
            #pragma warning disable CONVGEN001
            [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]
            public class Edge { }
            """);

        Assert.Empty(result.Files);
    }

    [Fact]
    public void The_location_is_in_the_users_tree()
    {
        GenerationResult result = KernelCompilation.Run("[Conv2D(0, 8, kernelSize: 3)] public partial class Edge { }");

        Diagnostic diagnostic = Assert.Single(result.GeneratorDiagnostics);
        Assert.Contains(diagnostic.Location.SourceTree, result.OutputCompilation.SyntaxTrees);
        Assert.True(diagnostic.Location.IsInSource);
    }
}
