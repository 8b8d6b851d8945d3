using System.Text.Json;

namespace ConvGen.Package.Tests;

/// <summary>A rule that the compiler wrote to its log, with the link that editors show.</summary>
internal sealed record ReportedRule(string Id, string? HelpLink)
{
    /// <summary>
    /// Builds two invalid declarations. The log contains the generator's rule that the first one breaks, and all rules of the analyzers.
    /// </summary>
    public static async Task<IEnumerable<ReportedRule>> FindAsync(PackedPackage package)
    {
        var consumer = ConsumerProject.Create(package, "net10.0", runnable: false);
        consumer.Write(
            "Wrong.cs",
            """
            using ConvGen;

            [Conv2D(1, 1, kernelSize: 0)]
            internal static partial class NoTaps;

            [Conv2D(4, 4, kernelSize: 3, Groups = 4)]
            internal static partial class Depthwise;
            """);
        string log = consumer.PathOfOutput("log.sarif");
        Directory.CreateDirectory(Path.GetDirectoryName(log)!);

        await Assert.ThrowsAsync<InvalidOperationException>(() => consumer.BuildAsync($"ErrorLog={log}%2Cversion=2.1"));

        using var sarif = JsonDocument.Parse(await File.ReadAllTextAsync(log));
        ReportedRule[] rules =
        [
            .. from run in sarif.RootElement.GetProperty("runs").EnumerateArray()
               from rule in run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
               let id = rule.GetProperty("id").GetString()
               where id.StartsWith("CONVGEN", StringComparison.Ordinal)
               select new ReportedRule(id, rule.TryGetProperty("helpUri", out JsonElement link) ? link.GetString() : null),
        ];
        Assert.Contains("CONVGEN003", rules.Select(rule => rule.Id));
        Assert.Contains("CONVGEN034", rules.Select(rule => rule.Id));
        return rules;
    }
}
