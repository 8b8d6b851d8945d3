using ConvGen.Numerics.Networks;

namespace ConvGen.Numerics;

/// <summary>Compares the results of different machines.</summary>
internal static class Fingerprints
{
    /// <summary>
    /// Fails, naming the kernels, if outputs of one machine differ from those of another. Each run reports separately what it did not finish.
    /// </summary>
    public static void AssertSame(CorpusData data, CorpusRun expected, CorpusRun actual, Func<KernelCase, bool> appliesToKernel, Func<NetworkCase, bool> appliesToNetwork)
    {
        HashSet<string> compared =
        [
            .. Corpus.Cases.Where(appliesToKernel).Select(kernelCase => kernelCase.ToString()),
            .. DrawnNetworks.ForMachines.Where(appliesToNetwork).Select(network => network.ToString()),
        ];
        Dictionary<string, string> fingerprints = Of(expected, data);
        KeyValuePair<string, string>[] both = [.. Of(actual, data).Where(own => compared.Contains(own.Key) && fingerprints.ContainsKey(own.Key))];
        string[] different = [.. both.Where(own => fingerprints[own.Key] != own.Value).Select(own => $"[{own.Key}]")];
        Assert.NotEmpty(both);
        Assert.True(
            different is [],
            $"With {actual.Machine}, {data} give different bits than with {expected.Machine} in {different.Length} of {both.Length} kernels and networks:\n{string.Join('\n', different)}");
    }

    // By the kernel's name.
    private static Dictionary<string, string> Of(CorpusRun run, CorpusData data) => run.Report.Trials
        .Where(trial => trial.Fingerprints.ContainsKey(data))
        .ToDictionary(trial => trial.Name, trial => trial.Fingerprints[data]);
}
