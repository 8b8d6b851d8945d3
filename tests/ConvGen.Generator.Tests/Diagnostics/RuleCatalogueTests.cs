using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ConvGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>Properties of the complete set of rules.</summary>
public sealed partial class RuleCatalogueTests
{
    /// <summary>All rules, sorted by id.</summary>
    internal static readonly DiagnosticDescriptor[] Catalogue =
    [
        .. typeof(Rules)
            .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    // The declarations that these rules reported are now supported.
    private static readonly string[] Retired = ["CONVGEN010"];

    private static readonly Dictionary<string, DiagnosticSeverity> Milder = new()
    {
        ["CONVGEN033"] = DiagnosticSeverity.Warning,
        ["CONVGEN034"] = DiagnosticSeverity.Info,
        ["CONVGEN037"] = DiagnosticSeverity.Warning,
        ["CONVGEN039"] = DiagnosticSeverity.Warning,
        ["CONVGEN042"] = DiagnosticSeverity.Warning,
    };

    [Fact]
    public void The_ids_are_consecutive_and_unique_and_none_is_used_again()
    {
        IEnumerable<string> consecutive = Enumerable.Range(1, Catalogue.Length + Retired.Length).Select(number => $"CONVGEN{number:000}").Except(Retired);

        Assert.NotEmpty(Catalogue);
        Assert.Equal(consecutive, Catalogue.Select(rule => rule.Id));
    }

    [Fact]
    public void The_release_files_list_exactly_the_rules()
    {
        IEnumerable<string> listed = ReleaseFiles()
            .SelectMany(File.ReadLines)
            .Select(line => Row().Match(line))
            .Where(row => row.Success)
            .Select(row => string.Join(" | ", row.Groups.Values.Skip(1).Select(cell => cell.Value)))
            .Order(StringComparer.Ordinal);

        Assert.Equal(Catalogue.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title.ToString(CultureInfo.InvariantCulture)}"), listed);
    }

    [Fact]
    public void Every_rule_is_on_and_an_error_but_for_those_of_code_that_works()
    {
        Assert.All(Catalogue, rule => Assert.True(rule.IsEnabledByDefault));
        Assert.All(Catalogue, rule => Assert.Equal(Milder.GetValueOrDefault(rule.Id, DiagnosticSeverity.Error), rule.DefaultSeverity));
    }

    [Fact]
    public void Titles_and_messages_tell_the_rules_apart()
    {
        Assert.Equal(Catalogue.Length, Catalogue.Select(rule => rule.Title.ToString(CultureInfo.InvariantCulture)).Distinct().Count());
        Assert.Equal(Catalogue.Length, Catalogue.Select(rule => rule.MessageFormat.ToString(CultureInfo.InvariantCulture)).Distinct().Count());
    }

    [Fact]
    public void Every_rule_has_a_test()
    {
        string tests = string.Concat(Directory.EnumerateFiles(Path.GetDirectoryName(ThisFile())!, "*Tests.cs").Select(File.ReadAllText));

        Assert.All(Catalogue, rule => Assert.Matches($"\"{rule.Id}\"|{{\\|{rule.Id}:", tests));
    }

    private static IEnumerable<string> ReleaseFiles() => Directory.EnumerateFiles(
        Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../generator/ConvGen.Generator"),
        "AnalyzerReleases.*.md");

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"^(CONVGEN\d+)\s*\|\s*(.+?)\s*\|\s*(.+?)\s*\|\s*(.+?)\s*$")]
    private static partial Regex Row();
}
