using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;

namespace ConvGen.Compilers.Tests;

/// <summary>
/// One version of the compiler, loaded separately from all others. It exchanges only text with the tests: its types exist once per version, so
/// <see cref="Compiler"/>, which uses them, is loaded again with each version.
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

    /// <summary>The versions that the project file lists, oldest first.</summary>
    public static IReadOnlyList<string> Versions { get; } = [.. ByVersion.Keys.OrderBy(Version.Parse)];

    /// <summary>The compiler with a given version.</summary>
    public static Roslyn Of(string version) => ByVersion[version];

    /// <summary>Compiles a project with it, or returns the cached result.</summary>
    public Build Compile(Project project) => _builds.GetOrAdd(
        project, added => JsonSerializer.Deserialize<Build>(_compile.Value(JsonSerializer.Serialize(added)))!);

    // Assemblies that do not belong to the compiler belong to the framework.
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string path = Path.Combine(_folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
