namespace ConvGen.Numerics;

/// <summary>Comparisons of what different machines computed.</summary>
internal static class Fingerprints
{
    /// <summary>Fails, naming the kernels, where outputs of one machine have other bits than those of another. Each run says by itself what it did not come to.</summary>
    public static void AssertSame(CorpusData data, CorpusRun expected, CorpusRun actual, Func<KernelCase, bool> applies)
    {
        HashSet<string> compared = [.. Corpus.Cases.Where(applies).Select(kernelCase => kernelCase.ToString())];
        Dictionary<string, string> fingerprints = Of(expected, data);
        KeyValuePair<string, string>[] both = [.. Of(actual, data).Where(own => compared.Contains(own.Key) && fingerprints.ContainsKey(own.Key))];
        string[] different = [.. both.Where(own => fingerprints[own.Key] != own.Value).Select(own => $"[{own.Key}]")];
        Assert.NotEmpty(both);
        Assert.True(
            different is [],
            $"With {actual.Machine}, {data} have other bits than with {expected.Machine} in {different.Length} of {both.Length} kernels:\n{string.Join('\n', different)}");
    }

    // By the kernel's name.
    private static Dictionary<string, string> Of(CorpusRun run, CorpusData data) => run.Report.Trials
        .Where(trial => trial.Fingerprints.ContainsKey(data))
        .ToDictionary(trial => trial.Name, trial => trial.Fingerprints[data]);
}
