namespace ConvGen.Documentation.Tests.Links;

/// <summary>Every link in the repository's Markdown files points to an existing file or heading.</summary>
public sealed class LinkTests
{
    [Fact]
    public async Task No_link_is_broken()
    {
        RepositoryFiles files = await RepositoryFiles.FindAsync();
        LinkCheck check = new(files, RepositoryFiles.Read);

        Assert.Contains("README.md", files.Pages);
        string[] broken = [.. files.Pages.SelectMany(check.BrokenLinks)];
        Assert.True(broken.Length == 0, string.Join('\n', broken));
    }
}
