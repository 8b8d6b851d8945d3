using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Planning.Threads;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning;

/// <summary>Chooses, for each sort of machine, the family that is predicted to be the fastest.</summary>
internal static class Planner
{
    /// <summary>All plans that are considered for a sort of machine, the one that is predicted to be the fastest first.</summary>
    public static IReadOnlyList<PlanCandidate> Candidates(KernelModel model, VectorWidth machine) =>
        [.. Planners(model).SelectMany(family => family.Planner.CandidatesOn(machine)).OrderBy(candidate => candidate.Cycles)];

    public static KernelPlan Plan(KernelModel model)
    {
        IReadOnlyList<(string Name, IFamilyPlanner Planner)> planners = Planners(model);
        EquatableArray<Prediction> predictions = VectorWidth.All
            .Where(machine => machine.IsScalar || model.Platform.HasVectors)
            .Select(machine => new Prediction(machine, Predict(machine)))
            .ToEquatableArray();

        (VectorWidth Machine, FamilyPrediction Family)[] fastest = Choose(predictions);

        // The code of the first family in the registry adapts to the length of the others, so it is planned and printed last.
        var plans = new List<FamilyPlan>();
        var order = new List<string>();
        foreach ((string name, IFamilyPlanner planner) in Enumerable.Reverse(planners))
        {
            VectorWidth[] machines = [.. fastest.Where(choice => choice.Family.Name == name).Select(choice => choice.Machine)];
            if (machines.Length > 0)
            {
                plans.Add(planner.Plan(machines, plans.Sum(plan => plan.Characters)));
                order.Add(name);
            }
        }

        EquatableArray<MachineChoice> choices = fastest
            .Select(choice => ChoiceOf(choice.Machine, choice.Family))
            .ToEquatableArray();
        ThreadPlan? threads = ThreadPlanner.Plan(model, plans, choices);
        return new(model, plans.ToEquatableArray(), choices, threads, model.Unroll == Unroll.Full ? [] : predictions);

        EquatableArray<FamilyPrediction> Predict(VectorWidth machine) =>
        [
            .. from family in planners
               let cycles = family.Planner.CyclesOn(machine)
               where cycles is not null
               select new FamilyPrediction(family.Name, cycles.Value),
        ];

        MachineChoice ChoiceOf(VectorWidth machine, FamilyPrediction prediction)
        {
            int family = order.IndexOf(prediction.Name);
            return new(machine, family, plans[family].EntryOn(machine), prediction.Cycles);
        }
    }

    private static IReadOnlyList<(string Name, IFamilyPlanner Planner)> Planners(KernelModel model) =>
    [
        .. from family in model.Unroll == Unroll.Full ? [KernelFamilies.FullyUnrolled] : KernelFamilies.All
           let planner = family.PlannerFor(model.Operator, model.Platform)
           where planner is not null
           select (family.Name, planner),
    ];

    private static (VectorWidth Machine, FamilyPrediction Family)[] Choose(EquatableArray<Prediction> predictions)
    {
        Dictionary<VectorWidth, FamilyPrediction> fastest = predictions.ToDictionary(prediction => prediction.Machine, prediction => Fastest(prediction.Families));

        // Almost all machines have vectors, so code for those without is not worth its length. They run what others run or, if that needs vectors, the
        // family that supports every machine.
        if (predictions.Count > 1)
        {
            Prediction scalar = predictions[predictions.Count - 1];
            string[] others = [.. fastest.Where(choice => !choice.Key.IsScalar).Select(choice => choice.Value.Name)];
            FamilyPrediction[] shared = [.. scalar.Families.Where(family => others.Contains(family.Name))];
            fastest[scalar.Machine] = shared.Length > 0 ? Fastest(shared) : scalar.Families[0];
        }

        return [.. predictions.Select(prediction => (prediction.Machine, fastest[prediction.Machine]))];
    }

    // If two families are equally fast, the first one in the registry is chosen.
    private static FamilyPrediction Fastest(IEnumerable<FamilyPrediction> families) => families.OrderBy(family => family.Cycles).First();
}
