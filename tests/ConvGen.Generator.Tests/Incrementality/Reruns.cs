using Microsoft.CodeAnalysis;
using Steps = ConvGen.Generator.ConvolutionGenerator.Steps;

namespace ConvGen.Generator.Tests.Incrementality;

/// <summary>Checks what the second of two runs did.</summary>
internal static class Reruns
{
    /// <summary>The expected account of an edit that does not affect the kernel: the declaration is read again and found to be unchanged.</summary>
    public const string NothingNew =
        """
        Platform: Unchanged
        Declarations: Unchanged
        Verdicts: Cached
        Plans: Cached
        AmbiguousNames: Cached
        SharedKernels: Cached
        Sources: Cached
        Diagnostics: nothing
        """;

    private static readonly string[] AllSteps = [Steps.Platform, Steps.Declarations, Steps.Verdicts, Steps.Plans, Steps.AmbiguousNames, Steps.SharedKernels];

    /// <summary>
    /// Compares a second run with its expected account: a line per step and kind of output, with the reasons why its values were computed or taken
    /// from the cache, in source order. "nothing" means that a step has no output.
    /// </summary>
    public static void Did(this GenerationResult result, string account) => Assert.Equal(account.ReplaceLineEndings("\n"), Account(result));

    private static string Account(GenerationResult result)
    {
        GeneratorRunResult run = result.RunResult.Results.Single();
        (object Value, IncrementalStepRunReason Reason)[] outputs =
            [.. run.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs)];

        // Diagnostics are a separate output, even if there are none.
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
