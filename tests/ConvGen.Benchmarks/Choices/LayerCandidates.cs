using ConvGen.Generator.Emission;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Numerics;

namespace ConvGen.Benchmarks;

/// <summary>The plans of a layer that are worth measuring, with their files.</summary>
internal static class LayerCandidates
{
    /// <summary>
    /// The number of the first plans that are measured. Of those after them, which are predicted to be slower, a few are measured as well, because the
    /// prediction may be wrong.
    /// </summary>
    private const int First = 6;

    private static readonly int[] Later = [8, 11, 15, 20, 28];

    /// <summary>Some plans, the one that is predicted to be the fastest first.</summary>
    public static IReadOnlyList<LayerCandidate> Of(KernelCase layer)
    {
        VectorWidth machine = VectorWidth.All.First(width => width.Bits <= MachinePeak.Bits);
        IReadOnlyList<PlanCandidate> all = Planner.Candidates(LayerModel.Of(layer, ""), machine);

        // The best plan of the other family may be far behind.
        IEnumerable<PlanCandidate> chosen = all
            .Where((candidate, index) => index < First || Later.Contains(index) || candidate == BestOfRows(all));
        return [.. chosen.Select((candidate, index) => Of(LayerModel.Of(layer, KernelCompiler.Name(index)), candidate, machine))];
    }

    private static PlanCandidate? BestOfRows(IReadOnlyList<PlanCandidate> candidates) => candidates.FirstOrDefault(candidate => !candidate.Plan().PacksWeights);

    private static LayerCandidate Of(KernelModel model, PlanCandidate candidate, VectorWidth machine)
    {
        FamilyPlan family = candidate.Plan();
        var choice = new MachineChoice(machine, Family: 0, family.EntryOn(machine), candidate.Cycles);
        var plan = new KernelPlan(model, [family], [choice], Threads: null, Predictions: []);
        string description = PlanDescription.Computation(plan).First(line => line.Contains("tiles of", StringComparison.Ordinal));
        return new(description, candidate.Cycles, KernelFile.Print(plan));
    }
}
