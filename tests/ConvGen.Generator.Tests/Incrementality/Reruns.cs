using Microsoft.CodeAnalysis;
using Steps = ConvGen.Generator.ConvolutionGenerator.Steps;

namespace ConvGen.Generator.Tests.Incrementality;

/// <summary>What the second of two runs did.</summary>
internal static class Reruns
{
    /// <summary>The account of an edit that means nothing to the kernel: what the user wrote is read again, and found to be the same.</summary>
    public const string NothingNew =
        """
        Platform: Unchanged
        Declarations: Unchanged
        Models: Cached
        Plans: Cached
        AmbiguousNames: Cached
        Sources: Cached
        Diagnostics: Unchanged
        """;

    private static readonly string[] AllSteps = [Steps.Platform, Steps.Declarations, Steps.Models, Steps.Plans, Steps.AmbiguousNames];

    /// <summary>
    /// Holds a second run to its account: a line for each step and each kind of output, with the reasons why its values were computed or taken from
    /// the cache, in the order of the source. "nothing" stands for a step that leads to no output.
    /// </summary>
    public static void Did(this GenerationResult result, string account) => Assert.Equal(account.ReplaceLineEndings("\n"), Account(result));

    private static string Account(GenerationResult result)
    {
        GeneratorRunResult run = result.RunResult.Results.Single();
        (object Value, IncrementalStepRunReason Reason)[] outputs =
            [.. run.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs)];

        // Diagnostics are an output of their own, whether or not there are any.
        IEnumerable<string> lines =
        [
            .. AllSteps.Select(step => Line(step, run.TrackedSteps.ContainsKey(step) ? result.ReasonsOf(step) : [])),
            Line("Sources", outputs.Where(output => Sources(output.Value) > 0).Select(output => output.Reason)),
            Line("Diagnostics", outputs.Where(output => Sources(output.Value) == 0).Select(output => output.Reason)),
        ];
        return string.Join('\n', lines);
    }

    private static string Line(string name, IEnumerable<IncrementalStepRunReason> reasons) =>
        $"{name}: {string.Join(", ", reasons.Select(reason => reason.ToString()).DefaultIfEmpty("nothing"))}";

    // An output's value is a pair of arrays: the files and the diagnostics. Its type is the compiler's own.
    private static int Sources(object value)
    {
        var pair = (System.Runtime.CompilerServices.ITuple)value;
        return ((System.Collections.ICollection)pair[0]!).Count;
    }
}
