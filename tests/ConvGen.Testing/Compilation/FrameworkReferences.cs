using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ConvGen.Testing;

/// <summary>The references of a project that installs the package.</summary>
internal static class FrameworkReferences
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> Net80 = new(() => WithRuntime(Basic.Reference.Assemblies.Net80.References.All));

    private static readonly Lazy<ImmutableArray<MetadataReference>> Net100 = new(() => WithRuntime(Basic.Reference.Assemblies.Net100.References.All));

    /// <summary>The framework, the runtime assembly, and the package's dependencies.</summary>
    public static ImmutableArray<MetadataReference> Of(ReferenceFramework framework) => framework switch
    {
        ReferenceFramework.Net80 => Net80.Value,
        ReferenceFramework.Net100 => Net100.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(framework), framework, null),
    };

    /// <summary>The symbols that the SDK defines for the framework.</summary>
    public static ImmutableArray<string> PreprocessorSymbols(ReferenceFramework framework)
    {
        int version = framework switch
        {
            ReferenceFramework.Net80 => 8,
            ReferenceFramework.Net100 => 10,
            _ => throw new ArgumentOutOfRangeException(nameof(framework), framework, null),
        };

        IEnumerable<string> orGreater = Enumerable.Range(5, version - 4).Select(older => FormattableString.Invariant($"NET{older}_0_OR_GREATER"));
        return ["RELEASE", "NET", FormattableString.Invariant($"NET{version}_0"), .. orGreater];
    }

    private static ImmutableArray<MetadataReference> WithRuntime(IEnumerable<PortableExecutableReference> framework)
    {
        Assembly runtime = typeof(Conv2DAttribute).Assembly;
        var references = framework.ToImmutableArray<MetadataReference>().Add(MetadataReference.CreateFromFile(runtime.Location));

        // The rest of the framework is in the references already. Other assemblies next to the runtime assembly come from packages.
        string folder = Path.GetDirectoryName(runtime.Location)!;
        IEnumerable<string> packages = runtime.GetReferencedAssemblies()
            .Select(name => Path.Combine(folder, name.Name + ".dll"))
            .Where(File.Exists);
        return references.AddRange(packages.Select(path => MetadataReference.CreateFromFile(path)));
    }
}
