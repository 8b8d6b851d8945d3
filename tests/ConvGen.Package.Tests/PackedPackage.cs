using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace ConvGen.Package.Tests;

/// <summary>The package <c>ConvGen</c>, packed with the other one of this repository, once for all tests of the collection.</summary>
public class PackedPackage : IAsyncLifetime
{
    private readonly DirectoryInfo _workspace = Directory.CreateTempSubdirectory("convgen-package-");

    /// <summary>The id of the package with the command.</summary>
    public const string Tool = "ConvGen.Tool";

    private const string Library = "ConvGen";

    /// <summary>A folder that contains only the packages, for use as a NuGet source.</summary>
    public string Feed => Path.Combine(_workspace.FullName, "feed");

    /// <summary>A separate global packages folder, which cannot contain an older ConvGen.</summary>
    public string PackagesFolder => Path.Combine(_workspace.FullName, "packages");

    /// <summary>Every <c>.nupkg</c> and <c>.snupkg</c> that packing the solution produced.</summary>
    public IReadOnlyList<string> Files { get; private set; } = [];

    /// <summary>The repository URL that the package is packed with; empty unless a derived class overrides it.</summary>
    public virtual string RepositoryUrl => "";

    /// <summary>The package's manifest.</summary>
    public XElement Metadata { get; private set; } = new("none");

    /// <summary>The package's version.</summary>
    public string Version => Value("version");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // No feed has this version, so only the package that was just packed can satisfy it.
        string versionSuffix = DateTime.UtcNow.ToString("'test.'yyyyMMddHHmmss", CultureInfo.InvariantCulture);

        // Everything is rebuilt, including intermediate files, in a separate folder: `dotnet test` of the solution may be running other tests from
        // the usual output folders at the same time.
        Directory.CreateDirectory(Feed);
        string log = await DotNet.BuildAsync(
            RepositoryRoot.Path,
            "pack",
            "ConvGen.sln",
            "--configuration", "Release",
            "--output", Feed,
            "--artifacts-path", Path.Combine(_workspace.FullName, "artifacts"),
            $"-p:VersionSuffix={versionSuffix}",
            $"-p:RepositoryUrl={RepositoryUrl}");

        Files = [.. Directory.EnumerateFiles(Feed).Order(StringComparer.Ordinal)];
        if (Files.Count == 0)
        {
            throw new FileNotFoundException($"Packing the solution did not produce a package:\n{log}");
        }

        using Stream manifest = OpenEntry("ConvGen.nuspec");
        XElement package = await XElement.LoadAsync(manifest, LoadOptions.None, CancellationToken.None);
        Metadata = package.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        try
        {
            _workspace.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The system cleans up whatever remains in the temporary folder.
        }

        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Creates an empty folder, which is deleted together with the package.</summary>
    internal string CreateFolder(string name) => _workspace.CreateSubdirectory(name).FullName;

    /// <summary>Publishes a sample that uses the package instead of the projects that it is made of.</summary>
    /// <returns>The folder with the published files.</returns>
    internal async Task<string> PublishSampleAsync(string name)
    {
        string folder = CreateFolder(name);
        string published = Path.Combine(folder, "published");
        await DotNet.BuildAsync(
            RepositoryRoot.Path,
            "publish",
            $"samples/{name}",
            "--configuration", "Release",
            "--output", published,
            // The sample's own folder must not change; it may be being built at the same time.
            "--artifacts-path", Path.Combine(folder, "artifacts"),
            "-p:EmitCompilerGeneratedFiles=false",
            $"-p:ConvGenVersion={Version}",
            $"-p:RestoreAdditionalProjectSources={Feed}",
            $"-p:RestorePackagesPath={PackagesFolder}");
        return published;
    }

    /// <summary>The text of an element of the manifest.</summary>
    internal string Value(string element) => Metadata.Elements().Single(candidate => candidate.Name.LocalName == element).Value;

    /// <summary>An attribute of the repository in the manifest, or null if there is none.</summary>
    internal string? Repository(string attribute) =>
        (string?)Metadata.Elements().Single(candidate => candidate.Name.LocalName == "repository").Attribute(attribute);

    /// <summary>The names of the files in the package, except for those of the container format.</summary>
    /// <param name="extension">The file extension of the package: <c>.snupkg</c> is the one with the symbols.</param>
    /// <param name="id">The id of the package.</param>
    internal IReadOnlyList<string> Entries(string extension = ".nupkg", string id = Library)
    {
        using ZipArchive archive = ZipFile.OpenRead(FileOf(extension, id));
        return [.. archive.Entries
            .Select(entry => entry.FullName)
            .Where(name => name is not "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The content of a file in the package.</summary>
    internal Stream OpenEntry(string name, string extension = ".nupkg", string id = Library)
    {
        using ZipArchive archive = ZipFile.OpenRead(FileOf(extension, id));
        ZipArchiveEntry entry = archive.GetEntry(name) ?? throw new FileNotFoundException($"The package does not contain a file '{name}'.");
        MemoryStream content = new();
        using Stream stream = entry.Open();
        stream.CopyTo(content);
        content.Position = 0;
        return content;
    }

    /// <summary>The text of a file in the package.</summary>
    internal string ReadEntry(string name, string id = Library)
    {
        using StreamReader reader = new(OpenEntry(name, id: id));
        return reader.ReadToEnd();
    }

    // A version begins with a digit, which an id after a dot does not.
    private string FileOf(string extension, string id) => Files.Single(file =>
        Path.GetExtension(file) == extension && Path.GetFileName(file).StartsWith($"{id}.", StringComparison.Ordinal) && char.IsAsciiDigit(Path.GetFileName(file)[id.Length + 1]));
}
