using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;

namespace ConvGen.Compilers.Tests;

/// <summary>
/// One version of the compiler, loaded apart from all others. What it exchanges with the tests is text: its own types exist once for each version,
/// so <see cref="Compiler"/>, which uses them, is loaded once more beside each.
/// </summary>
internal sealed class Roslyn : AssemblyLoadContext
{
    private static readonly Dictionary<string, Roslyn> ByVersion = Directory
        .GetDirectories(Path.Combine(AppContext.BaseDirectory, "compilers"))
        .Select(folder => new Roslyn(folder))
        .ToDictionary(roslyn => roslyn.Name!);

    private readonly ConcurrentDictionary<Project, Build> _builds = [];
    private readonly string _folder;
    private readonly Lazy<Func<string, string>> _compile;

    private Roslyn(string folder)
        : base(Path.GetFileName(folder))
    {
        _folder = folder;
        _compile = new(() => LoadFromAssemblyPath(typeof(Roslyn).Assembly.Location)
            .GetType(typeof(Compiler).FullName!)!
            .GetMethod(nameof(Compiler.Compile), [typeof(string)])!
            .CreateDelegate<Func<string, string>>());
    }

    /// <summary>Those that the project file names, the oldest first.</summary>
    public static IReadOnlyList<string> Versions { get; } = [.. ByVersion.Keys.OrderBy(Version.Parse)];

    /// <summary>The compiler of a version.</summary>
    public static Roslyn Of(string version) => ByVersion[version];

    /// <summary>Compiles a project with it, unless it has already.</summary>
    public Build Compile(Project project) => _builds.GetOrAdd(
        project, added => JsonSerializer.Deserialize<Build>(_compile.Value(JsonSerializer.Serialize(added)))!);

    // What is not of the compiler is the framework's.
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string path = Path.Combine(_folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
