namespace ConvGen.Package.Tests;

/// <summary>As long as the repository has no URL, the package contains no links to it.</summary>
[Collection(OnePackage.Name)]
public sealed class LinkTests(PackedPackage package)
{
    [Fact]
    public void The_manifest_has_no_address()
    {
        Assert.DoesNotContain(package.Metadata.Elements(), element => element.Name.LocalName == "projectUrl");
        Assert.Null(package.Repository("url"));
    }

    [Fact]
    public void The_readme_keeps_its_text_and_loses_its_links_to_files()
    {
        Readme packed = new(package.ReadEntry("README.md"));

        Assert.Equal(Readme.OfRepository.PlainText, packed.PlainText);
        Assert.Equal(Readme.OfRepository.Links.Where(link => !link.IsFile), packed.Links);
    }

    [Fact]
    public void The_readme_has_no_part_for_those_who_have_a_clone()
    {
        string packed = package.ReadEntry("README.md");

        Assert.StartsWith("# ConvGen", packed, StringComparison.Ordinal);
        Assert.Contains("MultiInput.Correlate", packed, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", packed, StringComparison.Ordinal);
        Assert.DoesNotContain("samples/QuickStart", packed, StringComparison.Ordinal);
        Assert.DoesNotContain("dotnet pack", packed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/convgen/")]
    [InlineData("https://example.org/convgen.git")]
    [InlineData("http://example.org/convgen")]
    [InlineData("convgen")]
    public async Task An_address_that_links_cannot_be_made_from_is_refused(string address)
    {
        InvalidOperationException thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => DotNet.BuildAsync(
            RepositoryRoot.Path, "msbuild", "runtime/ConvGen", "-target:CheckRepositoryUrl", $"-property:RepositoryUrl={address}"));

        Assert.Contains($"RepositoryUrl is '{address}', but must be an https address without '/' or '.git' at its end", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_diagnostic_has_a_help_link() => Assert.All(await ReportedRule.FindAsync(package), rule => Assert.Null(rule.HelpLink));

    [Theory]
    [MemberData(nameof(PortablePdb.Assemblies), MemberType = typeof(PortablePdb))]
    public void Symbols_say_nothing_of_where_sources_are(string assembly)
    {
        using var symbols = PortablePdb.Of(package, assembly);

        Assert.Null(symbols.SourceLink);
    }
}
