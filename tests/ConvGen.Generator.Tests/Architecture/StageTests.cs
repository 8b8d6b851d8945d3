using System.Runtime.CompilerServices;
using ConvGen.Generator.Emission;
using ConvGen.Generator.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Tests.Architecture;

/// <summary>The stages of the generator know each other only as docs/architecture.md says: from a stage to those whose results it uses.</summary>
public sealed class StageTests
{
    private const string Root = "ConvGen.Generator";

    // What a stage may use besides the collections, which all of them do.
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["Collections"] = [],
        ["Polyfills"] = [],
        ["Vocabulary"] = [],
        ["Diagnostics"] = [],
        ["Declarations"] = ["Vocabulary"],
        ["Model"] = ["Vocabulary"],
        ["Judgement"] = ["Vocabulary", "Declarations", "Model", "Diagnostics"],
        ["Planning"] = ["Vocabulary", "Model"],
        ["Emission"] = ["Vocabulary", "Model", "Planning"],
        ["Analysis"] = ["Vocabulary", "Declarations", "Diagnostics"],
    };

    private static readonly string Folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../generator", Root));

    public static TheoryData<string> Stages { get; } = [.. Known.Keys];

    [Fact]
    public void Every_folder_is_a_stage() => Assert.Equal(
        Known.Keys.Order(),
        Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Except(["bin", "obj"]).Order());

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_uses_only_the_stages_that_it_may_know(string stage)
    {
        IEnumerable<string> wrong =
            from file in Directory.EnumerateFiles(Path.Combine(Folder, stage), "*.cs", SearchOption.AllDirectories)
            from used in StagesUsedIn(File.ReadAllText(file))
            where used != stage && used != "Collections" && !Known[stage].Contains(used)
            select $"{stage}/{Path.GetFileName(file)} uses {used}";

        Assert.Empty(wrong);
    }

    // Only the registries name the families. What several families share stands beside them.
    [Fact]
    public void Kernel_families_do_not_know_each_other()
    {
        string[] families = [.. KernelFamilies.All.Select(family => family.GetType().Namespace!.Split('.')[^1])];
        IEnumerable<string> wrong =
            from stage in (string[])["Planning", "Emission"]
            from file in Directory.EnumerateFiles(Path.Combine(Folder, stage), "*.cs", SearchOption.AllDirectories)
            where Path.GetFileName(file) is not ("KernelFamilies.cs" or "FamilyWriters.cs")
            let room = Path.GetFileName(Path.GetDirectoryName(file))
            from used in NamesUsedIn(File.ReadAllText(file))
            where families.Contains(used) && used != room
            select $"{stage}/{room}/{Path.GetFileName(file)} uses {used}";

        Assert.Equal(3, families.Length);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("using ConvGen.Generator.Planning;", "Planning")]
    [InlineData("using static ConvGen.Generator.Planning.Machine;", "Planning")]
    [InlineData("using Plan = ConvGen.Generator.Planning.KernelPlan;", "Planning")]
    [InlineData("class C { Planning.KernelPlan? Plan; }", "Planning")]
    [InlineData("class C { int Limit = Planning.JitLimits.Phases; }", "Planning")]
    [InlineData("class C { global::ConvGen.Generator.Planning.KernelPlan? Plan; }", "Planning")]
    [InlineData("class C { int Emission = 1; int Twice => 2 * Emission; }", "")]
    public void A_stage_is_found_however_it_is_named(string source, string expected) =>
        Assert.Equal(expected.Length == 0 ? [] : [expected], StagesUsedIn(source).Distinct());

    private static IEnumerable<string> StagesUsedIn(string source) => NamesUsedIn(source).Where(Known.ContainsKey);

    // Names to the left or the right of a dot: nothing else in the generator has the name of a stage or a family.
    private static IEnumerable<string> NamesUsedIn(string source) =>
        CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes(descendIntoTrivia: false)
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Parent is QualifiedNameSyntax or MemberAccessExpressionSyntax && !name.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Any(space => space.Name.Span.Contains(name.Span)))
            .Select(name => name.Identifier.ValueText);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
