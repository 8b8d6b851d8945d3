using System.Globalization;

namespace ConvGen.Generator.Tests.Incrementality;

/// <summary>For each kind of edit, how far it propagates through the pipeline.</summary>
public sealed class EditTests
{
    private const string Edge =
        """
        namespace Filters
        {
            [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]
            public static partial class Edge
            {
                public static int Twice(int value) => value * 2;
            }
        }
        """;

    // The first kernel is unchanged, and a second one is added.
    private const string OneMore =
        """
        Platform: Unchanged
        Declarations: Unchanged, New
        Verdicts: Cached, New
        Plans: Cached, New
        AmbiguousNames: Unchanged
        SharedKernels: Unchanged
        Sources: Cached, New
        Diagnostics: nothing
        """;

    // One kernel has a new name, and the files of both have new names.
    private const string OtherFileNames =
        """
        Platform: Unchanged
        Declarations: Unchanged, Modified
        Verdicts: Cached, Modified
        Plans: Cached, Modified
        AmbiguousNames: Modified
        SharedKernels: Unchanged
        Sources: Modified, Modified
        Diagnostics: nothing
        """;

    [Fact]
    public void No_edit_at_all()
    {
        GenerationResult after = KernelCompilation.Run(Edge).Rerun();

        after.Did(
            """
            Platform: Cached
            Declarations: Cached
            Verdicts: Cached
            Plans: Cached
            AmbiguousNames: Cached
            SharedKernels: Cached
            Sources: Cached
            Diagnostics: nothing
            """);
    }

    [Fact]
    public void An_edit_in_an_unrelated_file()
    {
        GenerationResult after = KernelCompilation
            .Run([new(Edge), new("Other.cs", "public class Other { }")])
            .Rerun(new SourceFile("Other.cs", "public class Other { public int Size => 3; }"));

        after.Did(Reruns.NothingNew);
    }

    [Fact]
    public void A_new_file_without_a_kernel()
    {
        GenerationResult after = KernelCompilation.Run(Edge).Rerun(new SourceFile("Other.cs", "public class Other { }"));

        after.Did(Reruns.NothingNew);
    }

    [Theory]
    [InlineData("namespace Filters", "// Two lines,\n// and all locations move.\nnamespace Filters")]
    [InlineData("    [Conv2D", "    /// <summary>Finds edges.</summary>\n    [Conv2D")]
    [InlineData("2, 1, kernelSize: 2", "2,\n        1,\n        kernelSize:  2")]
    [InlineData("value * 2;", "value + value; // the same")]
    [InlineData("public static int Twice", "private static readonly float[] Weights = new float[8];\n\n        public static int Twice")]
    [InlineData("namespace Filters\n{", "namespace Filters\n{\n    public class Kernel { }\n")]
    [InlineData("public static partial class", "static partial class")]
    public void An_edit_that_means_nothing_to_the_kernel(string before, string edited)
    {
        GenerationResult after = Edit(Edge, before, edited);

        after.Did(Reruns.NothingNew);
    }

    [Theory]
    [InlineData("kernelSize: 2", "kernelSize: 3")]
    [InlineData("Height = 3", "Height = 4")]
    [InlineData("Width = 3", "Width = 3, Bias = true")]
    [InlineData("Width = 3", "Width = 3, Unroll = Unroll.Full")]
    [InlineData("public static partial class", "public partial class")]
    [InlineData("public static partial class", "public partial struct")]
    public void An_edit_that_means_another_kernel(string before, string edited)
    {
        GenerationResult after = Edit(Edge, before, edited);

        after.Did(
            """
            Platform: Unchanged
            Declarations: Modified
            Verdicts: Modified
            Plans: Modified
            AmbiguousNames: Cached
            SharedKernels: Unchanged
            Sources: Modified
            Diagnostics: nothing
            """);
    }

    [Theory]
    [InlineData("class Edge", "class Corner")]
    [InlineData("class Edge", "class Edge<T>")]
    [InlineData("namespace Filters", "namespace Shapes")]
    public void An_edit_of_the_name(string before, string edited)
    {
        GenerationResult after = Edit(Edge, before, edited);

        after.Did(
            """
            Platform: Unchanged
            Declarations: Modified
            Verdicts: Modified
            Plans: Modified
            AmbiguousNames: Unchanged
            SharedKernels: Unchanged
            Sources: Modified
            Diagnostics: nothing
            """);
    }

    [Fact]
    public void A_second_kernel_in_the_same_file()
    {
        GenerationResult after = KernelCompilation.Run(Edge).Rerun(
            Edge + "\n[Conv1x1(2, 1, Height = 2, Width = 2)] public static partial class Mix { }");

        after.Did(OneMore);
    }

    [Fact]
    public void A_second_kernel_in_a_new_file()
    {
        GenerationResult after = KernelCompilation.Run(Edge).Rerun(
            new SourceFile("Mix.cs", "[Conv2D(2, 1, kernelSize: 1, Height = 2, Width = 2)] public static partial class Mix { }"));

        after.Did(OneMore);
    }

    [Fact]
    public void An_edit_of_one_kernel_leaves_the_other_alone()
    {
        const string Mix = "\n[Conv2D(2, 1, kernelSize: 1, Height = 2, Width = 2)] public static partial class Mix { }";
        GenerationResult after = Edit(Edge + Mix, "kernelSize: 1", "kernelSize: 2");

        after.Did(
            """
            Platform: Unchanged
            Declarations: Unchanged, Modified
            Verdicts: Cached, Modified
            Plans: Cached, Modified
            AmbiguousNames: Cached
            SharedKernels: Unchanged
            Sources: Cached, Modified
            Diagnostics: nothing
            """);
    }

    [Fact]
    public void A_kernel_that_is_taken_away()
    {
        GenerationResult after = Edit(Edge, "[Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]", "");

        after.Did(
            """
            Platform: Unchanged
            Declarations: Removed
            Verdicts: Removed
            Plans: Removed
            AmbiguousNames: Unchanged
            SharedKernels: Unchanged
            Sources: Removed
            Diagnostics: nothing
            """);
        Assert.Empty(after.Files);
    }

    [Fact]
    public void A_change_that_only_changes_a_diagnostic()
    {
        GenerationResult after = Edit("[Conv2D(4, 6, kernelSize: 3, Groups = 3)] public partial class Edge { }", "Groups = 3", "Groups = 4");

        after.Did(
            """
            Platform: Unchanged
            Declarations: Modified
            Verdicts: Modified
            Plans: nothing
            AmbiguousNames: nothing
            SharedKernels: nothing
            Sources: nothing
            Diagnostics: Modified
            """);
        Assert.StartsWith("Groups is 4", after.GeneratorDiagnostics.Single().GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_diagnostic_that_only_moves()
    {
        GenerationResult after = Edit("[Conv2D(4, 0, kernelSize: 3)] public partial class Edge { }", "[Conv2D", "// moved\n[Conv2D");

        after.Did(
            """
            Platform: Unchanged
            Declarations: Unchanged
            Verdicts: Cached
            Plans: nothing
            AmbiguousNames: nothing
            SharedKernels: nothing
            Sources: nothing
            Diagnostics: Modified
            """);
        Assert.Equal(1, after.GeneratorDiagnostics.Single().Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void A_mistake_that_is_made()
    {
        GenerationResult after = Edit(Edge, "kernelSize: 2", "kernelSize: 0");

        after.Did(
            """
            Platform: Unchanged
            Declarations: Modified
            Verdicts: Modified
            Plans: Removed
            AmbiguousNames: Unchanged
            SharedKernels: Unchanged
            Sources: Removed
            Diagnostics: New
            """);
        Assert.Empty(after.Files);
        Assert.Single(after.GeneratorDiagnostics);
    }

    [Fact]
    public void A_mistake_that_is_corrected()
    {
        GenerationResult after = Edit(Edge.Replace("kernelSize: 2", "kernelSize: 0", StringComparison.Ordinal), "kernelSize: 0", "kernelSize: 2");

        after.Did(
            """
            Platform: Unchanged
            Declarations: Modified
            Verdicts: Modified
            Plans: New
            AmbiguousNames: Unchanged
            SharedKernels: Unchanged
            Sources: New
            Diagnostics: Removed
            """);
        Assert.Empty(after.GeneratorDiagnostics);
        Assert.Equal(KernelCompilation.Run(Edge).Text, after.Text);
    }

    [Fact]
    public void Names_that_come_to_differ_only_by_case_and_no_longer()
    {
        const string Other = "\nnamespace Filters { [Conv1x1(2, 1, Height = 2, Width = 2)] public static partial class EDGES { } }";
        GenerationResult before = KernelCompilation.Run(Edge + Other);

        GenerationResult renamed = before.Rerun(Edge + Other.Replace("EDGES", "EDGE", StringComparison.Ordinal));
        renamed.Did(OtherFileNames);
        Assert.Equal(2, renamed.Files.Select(file => file.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());

        GenerationResult back = renamed.Rerun(Edge + Other);
        back.Did(OtherFileNames);
        Assert.Equal(before.Files, back.Files);
    }

    [Fact]
    public void What_an_edit_gives_is_what_a_fresh_run_gives()
    {
        string edited = Edge.Replace("kernelSize: 2", "kernelSize: 3", StringComparison.Ordinal);

        Assert.Equal(KernelCompilation.Run(edited).Files, KernelCompilation.Run(Edge).Rerun(edited).Files);
    }

    private static GenerationResult Edit(string source, string before, string edited)
    {
        string changed = source.Replace(before, edited, StringComparison.Ordinal);
        Assert.NotEqual(source, changed);
        return KernelCompilation.Run(source).Rerun(changed);
    }
}
