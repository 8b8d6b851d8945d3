namespace ConvGen.Documentation.Tests.Links;

/// <summary>The files of the repository, except for those that git ignores.</summary>
internal sealed class RepositoryFiles
{
    private readonly HashSet<string> _paths;

    /// <summary>Takes paths relative to the repository's root, with forward slashes.</summary>
    public RepositoryFiles(IEnumerable<string> paths) => _paths = [.. paths.SelectMany(WithFolders)];

    /// <summary>The files of this repository.</summary>
    public static async Task<RepositoryFiles> FindAsync()
    {
        // Without -z, git would write unusual names in quotes.
        string output = await CommandLine.RunAsync("git", RepositoryRoot.Path, "ls-files", "-z", "--cached", "--others", "--exclude-standard");
        return new(output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(path => File.Exists(FullPath(path))));
    }

    /// <summary>The Markdown files.</summary>
    public IEnumerable<string> Pages => _paths.Where(path => path.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>Whether a file or folder with exactly this name exists. The comparison is case-sensitive, even if the file system is not.</summary>
    public bool Contains(string path) => _paths.Contains(path);

    /// <summary>The text of a file.</summary>
    public static string Read(string path) => File.ReadAllText(FullPath(path));

    private static string FullPath(string path) => Path.Combine(RepositoryRoot.Path, path);

    private static IEnumerable<string> WithFolders(string path)
    {
        for (string? part = path; part is not null; part = Path.GetDirectoryName(part)?.Replace('\\', '/'))
        {
            yield return part;
        }
    }
}
