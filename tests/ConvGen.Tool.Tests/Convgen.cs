using ConvGen.Import;
using ConvGen.Tool.Commands;
using ConvGen.Tool.Console;

namespace ConvGen.Tool.Tests;

/// <summary>Runs the command in a temporary folder, with models that are imported as stated.</summary>
internal sealed class Convgen : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("convgen-tool-");

    /// <summary>What a model is imported as.</summary>
    public Func<string, ImportOptions, ImportedNetwork> Imported { get; set; } = (path, options) => Networks.Small(path, options);

    /// <summary>The options that the last import got.</summary>
    public ImportOptions? Options { get; private set; }

    /// <summary>The names of the files in the folder.</summary>
    public IEnumerable<string> Files =>
        _folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder.FullName, file.FullName)).Order(StringComparer.Ordinal);

    /// <summary>The path of a file in the folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Reads a file in the folder.</summary>
    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Writes a file in the folder.</summary>
    public void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    /// <summary>Runs the command.</summary>
    public Result Run(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        int exitCode = new ConvgenCommand(Import, Terminal.Plain(output), Terminal.Plain(error)).Run(arguments);
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private ImportedNetwork Import(string path, ImportOptions? options, IProgress<ImportProgress>? progress)
    {
        Options = options;
        return Imported(path, options ?? new());
    }

    /// <summary>What a run gave.</summary>
    internal sealed record Result(int ExitCode, string Output, string Error)
    {
        /// <summary>The lines of what it wrote, without the spaces around them.</summary>
        public IReadOnlyList<string> Lines => [.. Output.Split('\n').Select(line => line.Trim())];

        /// <summary>The lines of what went wrong, without the spaces around them.</summary>
        public IReadOnlyList<string> ErrorLines => [.. Error.TrimEnd().Split('\n').Select(line => line.Trim())];
    }
}
