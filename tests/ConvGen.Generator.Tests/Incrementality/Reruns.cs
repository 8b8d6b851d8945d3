using Microsoft.CodeAnalysis;
using Steps = ConvGen.Generator.ConvolutionGenerator.Steps;

namespace ConvGen.Generator.Tests.Incrementality;

/// <summary>What the second of two runs did, said as a sentence: <c>after.Plans().WereCached()</c>.</summary>
internal static class Reruns
{
    public static StepRun Platform(this GenerationResult result) => Step(result, Steps.Platform);

    public static StepRun Declarations(this GenerationResult result) => Step(result, Steps.Declarations);

    public static StepRun Models(this GenerationResult result) => Step(result, Steps.Models);

    public static StepRun Plans(this GenerationResult result) => Step(result, Steps.Plans);

    public static StepRun AmbiguousNames(this GenerationResult result) => Step(result, Steps.AmbiguousNames);

    /// <summary>The files that were added to the compilation.</summary>
    public static StepRun Sources(this GenerationResult result) => Outputs(result, "sources", output => output.Sources > 0);

    /// <summary>The outputs that carry diagnostics and not a file, whether or not there are any.</summary>
    public static StepRun Diagnostics(this GenerationResult result) => Outputs(result, "diagnostics", output => output.Sources == 0);

    private static StepRun Step(GenerationResult result, string name) =>
        new(name, result.RunResult.Results.Single().TrackedSteps.ContainsKey(name) ? result.ReasonsOf(name) : []);

    private static StepRun Outputs(GenerationResult result, string name, Func<(int Sources, int Diagnostics), bool> isWanted) => new(
        name,
        [
            .. from run in result.RunResult.Results.Single().TrackedOutputSteps.Values.SelectMany(runs => runs)
               from output in run.Outputs
               where isWanted(Count(output.Value))
               select output.Reason,
        ]);

    // An output's value is a pair of arrays: the files and the diagnostics. Its type is the compiler's own.
    private static (int Sources, int Diagnostics) Count(object value)
    {
        var pair = (System.Runtime.CompilerServices.ITuple)value;
        return (((System.Collections.ICollection)pair[0]!).Count, ((System.Collections.ICollection)pair[1]!).Count);
    }
}

/// <summary>Why the outputs of a step were computed, or taken from the cache.</summary>
internal sealed record StepRun(string Name, IReadOnlyList<IncrementalStepRunReason> Reasons)
{
    /// <summary>Not even looked at.</summary>
    public void WereCached() => Were(IncrementalStepRunReason.Cached);

    /// <summary>Computed again, with an equal result that ends the run there.</summary>
    public void WereUnchanged() => Were(IncrementalStepRunReason.Unchanged);

    public void WereModified() => Were(IncrementalStepRunReason.Modified);

    public void WereRemoved() => Were(IncrementalStepRunReason.Removed);

    public void DidNotRun() => Were();

    /// <summary>One reason for each of several types, in the order of the source.</summary>
    public void Were(params IReadOnlyList<IncrementalStepRunReason> reasons) => Assert.True(
        reasons.SequenceEqual(Reasons),
        $"{Name} were [{string.Join(", ", Reasons)}], but [{string.Join(", ", reasons)}] was expected.");
}
