using Microsoft.CodeAnalysis;
using Steps = ConvGen.Generator.ConvolutionGenerator.Steps;

namespace ConvGen.Generator.Tests.Incrementality;

/// <summary>How far edits of networks propagate through the pipeline.</summary>
public sealed class NetworkEditTests
{
    private const string Net =
        """
        [Network]
        public partial class Net
        {
            [Input(3, Width = 16)] partial class Image { }
            [Conv1D(3, 4, 3)] partial class Conv1 { }
            [Conv1D(4, 5, 3)] partial class Conv2 { }
            [Flatten] partial class Flat { }
        }
        """;

    [Fact]
    public void An_edit_in_another_file_regenerates_nothing()
    {
        GenerationResult after = KernelCompilation
            .Run([new(Net), new("Other.cs", "public class Other { }")])
            .Rerun(new SourceFile("Other.cs", "public class Other { public int Size => 3; }"));

        AssertReasons(after, Steps.Networks, IncrementalStepRunReason.Unchanged);
        AssertReasons(after, Steps.NetworkPlans, IncrementalStepRunReason.Cached);
        AssertReasons(after, Steps.Plans, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached);
        AssertNothingIsPrinted(after);
    }

    [Fact]
    public void A_comment_or_a_method_in_the_network_regenerates_nothing()
    {
        GenerationResult after = KernelCompilation.Run(Net).Rerun(Net.Replace("[Flatten]", "/* flat */ public void Mine() { } [Flatten]", StringComparison.Ordinal));

        AssertReasons(after, Steps.Networks, IncrementalStepRunReason.Unchanged);
        AssertNothingIsPrinted(after);
    }

    [Fact]
    public void An_edit_of_one_layer_plans_only_the_kernels_that_it_changes()
    {
        GenerationResult after = KernelCompilation.Run(Net).Rerun(Net.Replace("[Conv1D(4, 5, 3)]", "[Conv1D(4, 6, 3)]", StringComparison.Ordinal));

        AssertReasons(after, Steps.NetworkPlans, IncrementalStepRunReason.Modified);
        AssertReasons(after, Steps.LayerKernels, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified);
        AssertReasons(after, Steps.Plans, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void Equal_kernels_of_a_network_and_of_others_are_shared()
    {
        GenerationResult result = KernelCompilation.Run(
            """
            [Network]
            public partial class Net
            {
                [Input(3, Width = 16)] partial class Image { }
                [Conv1D(3, 3, 3, Padding = 1)] partial class Conv1 { }
                [Conv1D(3, 3, 3, Padding = 1)] partial class Conv2 { }
            }

            [Conv1D(3, 3, 3, Padding = 1, Width = 16)] public partial class Alone { }
            """).EnsureClean();

        Assert.Single(result.Files, file => file.Text.Contains("internal static class", StringComparison.Ordinal));
    }

    private static void AssertReasons(GenerationResult result, string step, params IncrementalStepRunReason[] expected) => Assert.Equal(expected, result.ReasonsOf(step));

    private static void AssertNothingIsPrinted(GenerationResult result) => Assert.All(
        result.RunResult.Results.Single().TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs),
        output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
}
