namespace ConvGen.Documentation.Tests.Links;

/// <summary>Finds broken links. Links to other sites are parsed, but not followed.</summary>
/// <param name="files">The existing files.</param>
/// <param name="read">Returns the text of a file.</param>
internal sealed class LinkCheck(RepositoryFiles files, Func<string, string> read)
{
    private readonly Dictionary<string, LinkedPage> _pages = [];

    /// <summary>Describes the broken links of a page, one per line.</summary>
    public IEnumerable<string> BrokenLinks(string page) =>
        from link in Page(page).Links
        let problem = Problem(page, link.Url)
        where problem is not null
        select $"{page}({link.Line}): '{link.Url}': {problem}";

    private string? Problem(string page, string url)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && !url.StartsWith('/'))
        {
            return address.Scheme is "https" or "mailto" && Uri.IsWellFormedUriString(url, UriKind.Absolute) ? null : "not a well-formed https address";
        }

        string[] parts = url.Split('#', 2);
        string target = parts[0].Length == 0 ? page : Resolve(page, Uri.UnescapeDataString(parts[0]));
        if (!files.Contains(target))
        {
            return $"the repository has no '{target}'";
        }

        return parts.Length == 1 || Page(target).Anchors.Contains(Uri.UnescapeDataString(parts[1])) ? null : $"'{target}' has no heading '{parts[1]}'";
    }

    private LinkedPage Page(string path) => _pages.TryGetValue(path, out LinkedPage? page) ? page : _pages[path] = new(read(path));

    private static string Resolve(string page, string link)
    {
        string folder = Path.Combine(RepositoryRoot.Path, Path.GetDirectoryName(page)!);
        return Path.GetRelativePath(RepositoryRoot.Path, Path.GetFullPath(link, folder)).Replace('\\', '/').TrimEnd('/');
    }
}
