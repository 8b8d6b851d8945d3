using System.Reflection;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Judgement;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Planning.RowVector;
using Microsoft.CodeAnalysis;
using Steps = ConvGen.Generator.ConvolutionGenerator.Steps;

namespace ConvGen.Generator.Tests.Incrementality;

/// <summary>The values that the cache compares are equal if and only if they have the same meaning.</summary>
public sealed class EqualityTests
{
    private const string Source =
        """
        namespace Filters
        {
            public partial class Outer<T>
            {
                [Conv2D(4, 6, kernelSize: 3, Height = 20, Width = 40, Padding = 1, Groups = 2, Bias = true)]
                public partial struct Edge
                {
                    public void Correlate(int size) { }
                }
            }
        }
        """;

    [Theory]
    [InlineData(Source)]
    [InlineData("[Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3, ElementType = typeof(double))] public partial record Edge;")]
    [InlineData("[Conv1x1(7, 9)] public static partial class Edge { }")]
    public void Equal_sources_give_equal_values_at_every_step(string source)
    {
        GenerationResult first = KernelCompilation.Run(source);
        GenerationResult second = KernelCompilation.Run(source);

        foreach (string step in (string[])[Steps.Platform, Steps.Declarations, Steps.Verdicts, Steps.Plans])
        {
            Assert.Equal(Values(first, step), Values(second, step));
            Assert.Equal(Values(first, step).Select(value => value.GetHashCode()), Values(second, step).Select(value => value.GetHashCode()));
        }
    }

    [Theory]
    [InlineData("Conv2D(4", "Conv2D(2")]
    [InlineData("6,", "8,")]
    [InlineData("kernelSize: 3", "kernelSize: 5")]
    [InlineData("Height = 20", "Height = 21")]
    [InlineData("Width = 40", "Width = 41")]
    [InlineData("Padding = 1", "PaddingTop = 1")]
    [InlineData("Padding = 1", "Padding = 1, Stride = 2")]
    [InlineData("Padding = 1", "Padding = 1, Dilation = 2")]
    [InlineData("Groups = 2", "Groups = 1")]
    [InlineData(", Bias = true", "")]
    [InlineData("Bias = true", "Bias = true, ElementType = typeof(double)")]
    [InlineData("struct Edge", "struct Corner")]
    [InlineData("struct Edge", "class Edge")]
    [InlineData("Outer<T>", "Outer<U>")]
    [InlineData("Outer<T>", "Outer")]
    [InlineData("namespace Filters", "namespace Shapes")]
    public void Sources_that_mean_something_else_give_other_models_and_plans(string before, string edited)
    {
        GenerationResult first = KernelCompilation.Run(Source);
        GenerationResult second = KernelCompilation.Run(Source.Replace(before, edited, StringComparison.Ordinal));

        Assert.NotEqual(Values(first, Steps.Verdicts).Single(), Values(second, Steps.Verdicts).Single());
        Assert.NotEqual(Values(first, Steps.Plans).Single(), Values(second, Steps.Plans).Single());
        Assert.NotEqual(first.Text, second.Text);
    }

    [Fact]
    public void The_steps_hand_on_models_and_plans()
    {
        GenerationResult result = KernelCompilation.Run(Source);

        Assert.IsType<Verdict>(Values(result, Steps.Verdicts).Single());
        Assert.IsType<KernelPlan>(Values(result, Steps.Plans).Single());
    }

    [Fact]
    public void Nothing_of_the_compilation_is_kept_in_what_the_steps_hand_on()
    {
        GenerationResult result = KernelCompilation.Run(Source);

        foreach (string step in (string[])[Steps.Platform, Steps.Declarations, Steps.Verdicts, Steps.Plans])
        {
            Assert.NotEmpty(Values(result, step));
            Assert.DoesNotContain(Values(result, step).SelectMany(ObjectGraph.Reachable), BelongsToACompilation);
        }
    }

    [Fact]
    public void Nothing_of_the_compilation_has_a_place_in_models_and_plans()
    {
        Type[] places =
        [
            .. from type in typeof(KernelPlan).Assembly.GetTypes()
               where type.Namespace == typeof(KernelModel).Namespace || type.Namespace?.StartsWith(typeof(KernelPlan).Namespace!, StringComparison.Ordinal) == true || type == typeof(Declaration)
               from field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
               select field.FieldType,
        ];

        // Descriptors are the same for every compilation. Other types of the compiler are not used after the declarations.
        Assert.Contains(typeof(Geometry), places);
        Assert.DoesNotContain(places, type => type.Assembly == typeof(ISymbol).Assembly && type != typeof(DiagnosticDescriptor));
    }

    [Fact]
    public void The_walk_through_the_objects_would_find_something_of_the_compilation()
    {
        GenerationResult result = KernelCompilation.Run(Source);
        ISymbol symbol = result.OutputCompilation.GetTypeByMetadataName("Filters.Outer`1")!;

        Assert.Contains(ObjectGraph.Reachable(new Dictionary<string, object[]> { ["hidden"] = [symbol] }), BelongsToACompilation);
        Assert.Contains(ObjectGraph.Reachable((1, Lazily: new Lazy<Location>(symbol.Locations[0]))), BelongsToACompilation);
        Assert.Contains(ObjectGraph.Reachable(Values(result, Steps.Plans).Single()), value => value is Geometry);
        Assert.Contains(ObjectGraph.Reachable(Values(result, Steps.Plans).Single()), value => value is ColumnPass);
    }

    private static bool BelongsToACompilation(object value) =>
        value is ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Compilation or SemanticModel or Location or AttributeData
        || (value is SyntaxToken token && token.SyntaxTree is not null);

    private static IReadOnlyList<object> Values(GenerationResult result, string step) =>
        [.. result.RunResult.Results.Single().TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Value)];
}
