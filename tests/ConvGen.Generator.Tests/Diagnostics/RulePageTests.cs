using System.Globalization;
using System.Text.RegularExpressions;
using ConvGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>The documentation pages of the rules: every rule has one, and its code breaks or follows the rule as stated.</summary>
public sealed partial class RulePageTests
{
    public static TheoryData<string> Ids { get; } = [.. RuleCatalogueTests.Catalogue.Select(rule => rule.Id)];

    // This rule is about project settings, so its page shows settings. The tests of its analyzer cover them.
    public static TheoryData<string> IdsOfCode { get; } = [.. RuleCatalogueTests.Catalogue.Select(rule => rule.Id).Where(id => id != "CONVGEN033")];

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule()
    {
        IEnumerable<string?> pages = Directory.EnumerateFiles(RulePage.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.Equal(RuleCatalogueTests.Catalogue.Select(rule => $"{rule.Id}.md"), pages);
    }

    [Fact]
    public void Every_rule_asks_for_its_own_page() =>
        Assert.All(RuleCatalogueTests.Catalogue, rule => Assert.Equal(RulePages.Of(rule.Id) ?? "", rule.HelpLinkUri));

    [Fact]
    public void The_index_lists_exactly_the_rules()
    {
        IEnumerable<string> rows = File.ReadLines(RulePage.Index).Where(line => line.StartsWith("| [CONVGEN", StringComparison.Ordinal));

        Assert.Equal(RuleCatalogueTests.Catalogue.Select(rule => $"| [{rule.Id}](diagnostics/{rule.Id}.md) | {Title(rule)} |"), rows);
    }

    [Fact]
    public void The_readme_names_the_first_rule_and_the_last()
    {
        string readme = File.ReadAllText(Path.Combine(RulePage.Folder, "../../README.md"));

        Assert.Contains($"`{RuleCatalogueTests.Catalogue[0].Id}` to `{RuleCatalogueTests.Catalogue[^1].Id}`", readme, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_title_is_the_rules(string id)
    {
        DiagnosticDescriptor rule = RuleCatalogueTests.Catalogue.Single(rule => rule.Id == id);

        Assert.Equal($"{id}: {Title(rule)}", RulePage.Of(id).Title);
    }

    [Theory]
    [MemberData(nameof(IdsOfCode))]
    public void The_wrong_code_breaks_this_rule_once_and_no_other(string id)
    {
        string wrong = RulePage.Of(id).Wrong;
        GenerationResult result = KernelCompilation.Run(wrong, OptionsOf(wrong));

        // These rules are reported in addition to a compiler error.
        string? companion = id switch
        {
            "CONVGEN037" => "CS7036",
            "CONVGEN039" => "CS0246",
            _ => null,
        };
        IEnumerable<Diagnostic> compiler = result.CompilerDiagnostics.Where(diagnostic => diagnostic.Id != companion);
        Assert.Equal(id, Assert.Single(result.GeneratorDiagnostics.Concat(compiler).Concat(result.AnalyzerDiagnostics)).Id);
    }

    [Theory]
    [MemberData(nameof(IdsOfCode))]
    public void The_right_code_breaks_none(string id) => GeneratorAssertions.ReportsNothing(RulePage.Of(id).Right, OptionsOf(RulePage.Of(id).Right));

    // If a rule applies only to older language versions, or only without implicit usings, the first line of code says so.
    private static KernelCompilationOptions OptionsOf(string code)
    {
        Match setting = SettingLine().Match(code);
        return setting.Groups["name"].Value switch
        {
            "LangVersion" when LanguageVersionFacts.TryParse(setting.Groups["value"].Value, out LanguageVersion version) => new() { LanguageVersion = version },
            "ImplicitUsings" => new() { ImplicitUsings = setting.Groups["value"].Value == "enable" },
            _ => new(),
        };
    }

    [GeneratedRegex(@"\A// <(?<name>\w+)>(?<value>\w+)</\k<name>>")]
    private static partial Regex SettingLine();

    private static string Title(DiagnosticDescriptor rule) => rule.Title.ToString(CultureInfo.InvariantCulture);
}
