using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Planning.StraightLine;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>Properties that hold for every straight-line plan.</summary>
public sealed class StraightLinePlanTests
{
    [Fact]
    public void Every_output_runs_through_every_tap_once_and_in_order() => ForEvery.StraightLinePlan((geometry, plan) =>
    {
        List<int>[] chains = [.. Enumerable.Range(0, geometry.OutputLength).Select(_ => new List<int>())];
        foreach (StraightLineStep step in plan.Methods.SelectMany(method => method.Steps))
        {
            foreach (List<int> chain in chains.Skip(step.FirstOutput).Take(step.Outputs))
            {
                chain.AddRange(Enumerable.Range(step.FirstTap, step.EndTap - step.FirstTap));
            }

            Assert.InRange(step.FirstOutput + step.Outputs, 1, geometry.OutputLength);
        }

        foreach (List<int> chain in chains)
        {
            Sequences.AssertEqual(Enumerable.Range(0, geometry.ChainLength), chain);
        }
    });

    [Fact]
    public void A_method_is_never_empty_and_stays_within_the_limits_of_the_jit() => ForEvery.StraightLinePlan((_, plan) => Assert.All(
        plan.Methods,
        method => Assert.InRange(method.Steps.Sum(step => step.Outputs * (step.EndTap - step.FirstTap)), 1, JitLimits.StraightLineMultiplyAdds)));

    [Fact]
    public void A_blocks_accumulators_fit_the_scalar_registers_beside_a_weight_and_an_input() => ForEvery.StraightLinePlan((_, plan) => Assert.All(
        plan.Methods.SelectMany(method => method.Steps),
        step => Assert.InRange(step.Outputs + 2, 3, VectorWidth.Scalar.Registers)));

    [Fact]
    public void A_block_holds_whole_channels_or_a_part_of_one() => ForEvery.StraightLinePlan((geometry, plan) =>
    {
        int plane = geometry.OutputHeight * geometry.OutputWidth;
        foreach (StraightLineStep step in plan.Methods.SelectMany(method => method.Steps))
        {
            bool isPart = step.FirstOutput / plane == (step.FirstOutput + step.Outputs - 1) / plane;
            bool isWhole = step.FirstOutput % plane == 0 && step.Outputs % plane == 0;
            Assert.True(isPart || isWhole);
        }
    });
}
