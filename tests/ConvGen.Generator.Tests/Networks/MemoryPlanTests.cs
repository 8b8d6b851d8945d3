using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Planning.Networks;

namespace ConvGen.Generator.Tests.Networks;

/// <summary>Where a network's images are, over random graphs.</summary>
public sealed class MemoryPlanTests
{
    private const int Graphs = 2000;

    // Runs the plan on symbols instead of numbers: each element of an image is the layer that computed it and its place. A layer that would read anything else
    // than the images that it names reads memory that another image has overwritten.
    [Fact]
    public void No_image_is_overwritten_while_it_is_needed()
    {
        for (int seed = 0; seed < Graphs; seed++)
        {
            NetworkPlan plan = NetworkPlanner.Plan(DrawnGraph.Draw(seed));
            var memories = new Dictionary<(MemoryKind, int), (int Layer, int Place)[]>();
            foreach (int input in plan.Model.Inputs)
            {
                Image(input).CopyTo(Memory(MemoryKind.Input, input, Length(input)));
            }

            foreach (NetworkStep step in plan.Steps)
            {
                Assert.All(step.Reads, read => Assert.Equal(Image(read), Content(read).ToArray()));
                Image(step.Writes).CopyTo(Content(step.Writes));
            }

            Assert.All(plan.Model.Outputs, output => Assert.Equal(Image(output), Memory(MemoryKind.Output, output, Length(output)).ToArray()));

            int Length(int layer) => (int)plan.Model.Layers[layer].Operator.Output.Length;

            Span<(int Layer, int Place)> Memory(MemoryKind kind, int owner, int length) =>
                memories.TryGetValue((kind, owner), out (int, int)[]? memory) ? memory : memories[(kind, owner)] = new (int, int)[length];

            Span<(int Layer, int Place)> Content(int layer)
            {
                ImageMemory place = plan.Images[layer];
                return Memory(place.Kind, place.Owner, place.Kind == MemoryKind.Workspace ? plan.WorkspaceLength : Length(place.Owner)).Slice(place.Offset, place.Length);
            }

            (int Layer, int Place)[] Image(int layer) => plan.Model.Layers[layer] switch
            {
                { Operator: ViewLayer } view => Image(view.Sources[0]),
                { Operator: SliceLayer { IsView: true } slice } view => [.. Image(view.Sources[0]).Skip(slice.ViewOffset).Take(Length(layer))],
                { Operator: ConcatLayer } join => [.. join.Sources.SelectMany(Image)],
                _ => [.. Enumerable.Range(0, Length(layer)).Select(place => (layer, place))],
            };
        }
    }

    // No plan can need less than all images that are needed at the same time.
    [Fact]
    public void The_workspace_is_hardly_larger_than_the_images_that_are_needed_at_once()
    {
        var ratios = new List<double>();
        for (int seed = 0; seed < Graphs; seed++)
        {
            NetworkPlan plan = NetworkPlanner.Plan(DrawnGraph.Draw(seed));
            int needed = MostAtOnce(plan);
            Assert.InRange(plan.WorkspaceLength, needed, 2 * needed + plan.Steps.Count * MemoryPlanner.Alignment);
            if (needed > 0)
            {
                ratios.Add((double)plan.WorkspaceLength / needed);
            }
        }

        Assert.InRange(ratios.Average(), 1, 1.1);
    }

    [Fact]
    public void Of_a_chain_two_images_are_needed_at_once()
    {
        NetworkPlan plan = PlanOf(
            """
            [Input(4, Height = 16, Width = 16)] partial class Image { }
            [Conv2D(4, 8, 3, Padding = 1)] partial class Conv1 { }
            [Conv2D(8, 8, 3, Padding = 1)] partial class Conv2 { }
            [Conv2D(8, 8, 3, Padding = 1)] partial class Conv3 { }
            [Conv2D(8, 8, 3, Padding = 1)] partial class Conv4 { }
            [Conv2D(8, 2, 3, Padding = 1)] partial class Conv5 { }
            """);

        Assert.Equal(2 * 8 * 16 * 16, plan.WorkspaceLength);
    }

    [Fact]
    public void What_is_joined_is_written_where_it_belongs_and_an_output_into_the_callers_span()
    {
        NetworkPlan plan = PlanOf(
            """
            [Input(4, Width = 16)] partial class Image { }
            [Conv1D(4, 3, 1)] partial class Left { }
            [Conv1D(4, 5, 1, From = nameof(Image))] partial class Right { }
            [Concat(nameof(Left), nameof(Right))] partial class Both { }
            [Flatten] partial class Flat { }
            """);

        Assert.Equal(0, plan.WorkspaceLength);
        Assert.Equal([new(MemoryKind.Output, 4, 0, 48), new(MemoryKind.Output, 4, 48, 80)], plan.Images.Skip(1).Take(2));
    }

    [Fact]
    public void Normalizations_additions_and_activations_become_a_part_of_the_convolution()
    {
        NetworkPlan plan = PlanOf(
            """
            [Input(4, Width = 16)] partial class Image { }
            [Conv1D(4, 4, 3, Padding = 1)] partial class Conv { }
            [BatchNorm(4)] partial class Bn { }
            [Add(nameof(Image), nameof(Bn))] partial class Sum { }
            [Activate(Activation.Relu)] partial class Relu { }
            [Activate(Activation.Sigmoid)] partial class Sigmoid { }
            """);

        Assert.Equal([[2, 3, 4], []], plan.Steps.Select(step => step.Absorbed.ToArray()));
        Assert.Equal([1, 5], plan.Steps.Select(step => step.Layer));
        Assert.Equal(0, plan.WorkspaceLength);
    }

    [Fact]
    public void A_layer_that_is_read_twice_keeps_its_image()
    {
        NetworkPlan plan = PlanOf(
            """
            [Input(4, Width = 16)] partial class Image { }
            [Conv1D(4, 4, 3, Padding = 1)] partial class Conv { }
            [Activate(Activation.Relu)] partial class Relu { }
            [Add(nameof(Conv), nameof(Relu))] partial class Sum { }
            """);

        Assert.Equal([1, 2, 3], plan.Steps.Select(step => step.Layer));
    }

    private static NetworkPlan PlanOf(string layers)
    {
        GenerationResult result = KernelCompilation.Run($"[Network] public partial class Net\n{{\n{layers}\n}}").EnsureClean();
        return (NetworkPlan)result.RunResult.Results.Single().TrackedSteps[ConvolutionGenerator.Steps.NetworkPlans].Single().Outputs.Single().Value;
    }

    // The sum of the lengths of the places in the workspace that are written before or at a step and read at it or after it.
    private static int MostAtOnce(NetworkPlan plan)
    {
        int most = 0;
        for (int time = 0; time < plan.Steps.Count; time++)
        {
            var needed = new HashSet<int>();
            for (int written = 0; written <= time; written++)
            {
                ImageMemory place = plan.Images[plan.Steps[written].Writes];
                bool isNeeded = written == time || plan.Steps.Skip(time).Any(step => step.Reads.Any(read => Overlap(plan.Images[read], place)));
                if (place.Kind == MemoryKind.Workspace && isNeeded && IsIntact(plan, written, time))
                {
                    needed.UnionWith(Enumerable.Range(place.Offset, place.Length));
                }
            }

            most = Math.Max(most, needed.Count);
        }

        return most;
    }

    private static bool Overlap(ImageMemory left, ImageMemory right) =>
        left.Kind == MemoryKind.Workspace && right.Kind == MemoryKind.Workspace && left.Offset < right.Offset + right.Length && right.Offset < left.Offset + left.Length;

    private static bool IsIntact(NetworkPlan plan, int written, int time) => !Enumerable.Range(written + 1, time - written)
        .Any(later => plan.Images[plan.Steps[later].Writes] is var place && Overlap(place, plan.Images[plan.Steps[written].Writes]) && place != plan.Images[plan.Steps[written].Writes]);
}
