namespace ConvGen.Documentation.Tests.Links;

/// <summary>Finds links that lead nowhere. Addresses of other sites are read, but not visited.</summary>
/// <param name="files">Which files there are.</param>
/// <param name="read">Gives the text of one.</param>
internal sealed class LinkCheck(RepositoryFiles files, Func<string, string> read)
{
    private readonly Dictionary<string, LinkedPage> _pages = [];

    /// <summary>What is wrong with the links of a page, one line for each.</summary>
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
