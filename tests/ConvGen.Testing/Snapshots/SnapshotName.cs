using System.Globalization;
using System.Text;

namespace ConvGen.Testing;

/// <summary>
/// The location of the snapshots of one test, following Verify's conventions: <c>Class.Method_parameter=value#HintName.verified.cs</c>.
/// </summary>
/// <param name="Folder">The folder of the test's source file.</param>
/// <param name="Prefix">The class, the method, and the arguments of a theory.</param>
internal sealed record SnapshotName(string Folder, string Prefix)
{
    // '#' is not a reserved character in any file system, but it separates the prefix from the file's name.
    private const string ReservedCharacters = "\"\\<>|:*?/#";

    public static SnapshotName Of(string sourceFile, string method, IReadOnlyList<(string Name, object? Value)> parameters)
    {
        string? folder = Path.GetDirectoryName(sourceFile);
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"The test's folder '{folder}' does not exist. Snapshots need a build with real source paths: see DeterministicSourcePaths in tests/Directory.Build.props.");
        }

        StringBuilder prefix = new();
        prefix.Append(Path.GetFileNameWithoutExtension(sourceFile)).Append('.').Append(method);
        foreach ((string name, object? value) in parameters)
        {
            prefix.Append('_').Append(name).Append('=');
            foreach (char character in Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : value is null ? "null" : "")
            {
                prefix.Append(char.IsControl(character) || ReservedCharacters.Contains(character) ? '-' : character);
            }
        }

        return new SnapshotName(folder, prefix.ToString());
    }

    public string VerifiedPath(string hintName) => PathOf(hintName, "verified");

    public string ReceivedPath(string hintName) => PathOf(hintName, "received");

    /// <summary>Every reviewed file of this test; for a theory, only those of this case.</summary>
    public IEnumerable<string> VerifiedFiles() => Directory.EnumerateFiles(Folder, "*.verified.cs")
        .Where(path => Path.GetFileName(path).StartsWith(Prefix + "#", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    // Only the last extension is replaced: "Edge.g.cs" becomes "#Edge.g.verified.cs".
    private string PathOf(string hintName, string state) =>
        Path.Combine(Folder, $"{Prefix}#{Path.GetFileNameWithoutExtension(hintName)}.{state}.cs");
}
