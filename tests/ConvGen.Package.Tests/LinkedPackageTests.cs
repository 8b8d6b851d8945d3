namespace ConvGen.Package.Tests;

/// <summary>When the repository has a URL, everything that the package links to exists, at the commit that it was packed from.</summary>
public sealed class LinkedPackageTests(LinkedPackage package) : IClassFixture<LinkedPackage>
{
    private string Pages => $"{package.RepositoryUrl}/blob/{package.Repository("commit")}/";

    private string Files => $"{package.RepositoryUrl}/raw/{package.Repository("commit")}/";

    [Fact]
    public void The_manifest_has_the_address()
    {
        Assert.Equal(package.RepositoryUrl, package.Value("projectUrl"));
        Assert.Equal(package.RepositoryUrl, package.Repository("url"));
    }

    [Fact]
    public void The_readme_links_to_the_repositorys_files()
    {
        Readme packed = new(package.ReadEntry("README.md"));

        Assert.Equal(Readme.OfRepository.PlainText, packed.PlainText);
        Assert.Equal(
            Readme.OfRepository.Links.Select(link => link.IsFile ? link with { Url = (link.IsPicture ? Files : Pages) + link.Url } : link), packed.Links);
    }

    [Fact]
    public async Task Diagnostics_link_to_their_pages() => Assert.All(
        await ReportedRule.FindAsync(package), rule => Assert.Equal($"{Pages}docs/diagnostics/{rule.Id}.md", rule.HelpLink));

    [Theory]
    [MemberData(nameof(PortablePdb.Assemblies), MemberType = typeof(PortablePdb))]
    public void Debuggers_find_the_sources(string assembly)
    {
        using var symbols = PortablePdb.Of(package, assembly);

        // SourceLink treats an unknown host as a GitHub Enterprise server, which provides files at this address.
        string files = $"https://example.org/raw/convgen/{package.Repository("commit")}/*";
        Assert.Equal($$$"""{"documents":{"/_/*":"{{{files}}}"}}""", symbols.SourceLink);
    }
}
