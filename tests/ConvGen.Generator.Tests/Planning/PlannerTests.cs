using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Planning.ChannelVector;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Planning.RowVector;
using ConvGen.Generator.Planning.StraightLine;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>Which family is chosen, and that the choice depends only on the model.</summary>
public sealed class PlannerTests
{
    [Fact]
    public void Every_machine_with_vectors_runs_the_family_that_is_predicted_to_be_the_fastest_on_it() => ForEvery.KernelPlan((_, plan) =>
    {
        foreach (MachineChoice choice in plan.Choices.Where(choice => !choice.Machine.IsScalar))
        {
            IEnumerable<double> cycles = KernelFamilies.All.Select(family => family.PlannerFor(plan.Model.Operator, Plans.WithVectors)?.CyclesOn(choice.Machine)).OfType<double>();
            Assert.Equal(cycles.Min(), choice.Cycles);
        }
    });

    [Fact]
    public void A_machine_without_vectors_gets_no_family_of_its_own_but_the_one_that_supports_every_machine() => ForEvery.KernelPlan((_, plan) =>
    {
        MachineChoice scalar = plan.Choices.Single(choice => choice.Machine.IsScalar);

        Assert.True(plan.Families[scalar.Family] is RowVectorPlan || plan.Choices.Any(choice => choice.Family == scalar.Family && choice != scalar));
    });

    [Fact]
    public void Without_vectors_there_is_one_machine() => ForEvery.Geometry(geometry =>
        Assert.Equal([VectorWidth.Scalar], Plans.Of(geometry, platform: Plans.WithoutVectors).Choices.Select(choice => choice.Machine)));

    [Fact]
    public void Every_family_is_run_by_a_machine() => ForEvery.KernelPlan((_, plan) =>
        Assert.Equal(Enumerable.Range(0, plan.Families.Count), plan.Choices.Select(choice => choice.Family).Distinct().Order()));

    [Fact]
    public void Code_is_spelled_out_only_when_it_is_short() => ForEvery.KernelPlan((geometry, plan) =>
    {
        if (plan.Families.OfType<StraightLinePlan>().Any())
        {
            Assert.True(geometry.HasExtents);
            Assert.InRange(geometry.SpelledOutMultiplyAdds, 0, FullUnrolling.MultiplyAdds);
            Assert.InRange(geometry.OutputLength, 1, FullUnrolling.Outputs);
        }
    });

    [Fact]
    public void Every_family_is_chosen_often()
    {
        FamilyPlan[] sample =
        [
            .. from geometry in Geometries.Sample(1000)
               let plan = Plans.Of(geometry)
               from choice in plan.Choices
               where choice.Machine == VectorWidth.Bits256
               select plan.Families[choice.Family],
        ];

        Assert.InRange(sample.Count(plan => plan is StraightLinePlan), 50, 800);
        Assert.InRange(sample.Count(plan => plan is RowVectorPlan), 50, 800);
        Assert.InRange(sample.Count(plan => plan is ChannelVectorPlan), 50, 800);
    }

    [Fact]
    public void Full_unrolling_is_always_straight_line() => ForEvery.Geometry(geometry =>
    {
        if (geometry.HasExtents && FullUnrolling.IsPossible(geometry))
        {
            Assert.IsType<StraightLinePlan>(Assert.Single(Plans.Of(geometry, Vocabulary.Unroll.Full).Families));
        }
    });

    [Fact]
    public void Equal_models_have_equal_plans() => ForEvery.Geometry(geometry =>
    {
        KernelPlan first = Plans.Of(geometry);
        KernelPlan second = Plans.Of(geometry with { Height = geometry.Height with { } });

        Assert.NotSame(first.Families[0], second.Families[0]);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    });
}
