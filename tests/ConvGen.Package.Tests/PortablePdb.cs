using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace ConvGen.Package.Tests;

/// <summary>The symbols of an assembly in the package. Those of the library are in the symbol package; the others are embedded.</summary>
internal sealed class PortablePdb : IDisposable
{
    // https://github.com/dotnet/runtime/blob/main/docs/design/specs/PortablePdb-Metadata.md#source-link-c-and-vb-compilers
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private readonly MetadataReaderProvider _provider;
    private readonly MetadataReader _metadata;

    private PortablePdb(MetadataReaderProvider provider)
    {
        _provider = provider;
        _metadata = provider.GetMetadataReader();
    }

    /// <summary>The assemblies in the package.</summary>
    public static TheoryData<string> Assemblies { get; } =
    [
        "lib/net8.0/ConvGen.dll",
        "lib/netstandard2.0/ConvGen.dll",
        "analyzers/dotnet/cs/ConvGen.Generator.dll",
        "analyzers/dotnet/cs/ConvGen.CodeFixes.dll",
    ];

    /// <summary>The locations where debuggers find the source files, as JSON, or null if there are none.</summary>
    public string? SourceLink => _metadata.GetCustomDebugInformation(EntityHandle.ModuleDefinition)
        .Select(_metadata.GetCustomDebugInformation)
        .Where(information => _metadata.GetGuid(information.Kind) == SourceLinkKind)
        .Select(information => Encoding.UTF8.GetString(_metadata.GetBlobBytes(information.Value)))
        .SingleOrDefault();

    /// <summary>Opens the symbols of an assembly.</summary>
    public static PortablePdb Of(PackedPackage package, string assembly)
    {
        if (assembly.StartsWith("lib/", StringComparison.Ordinal))
        {
            return new(MetadataReaderProvider.FromPortablePdbStream(package.OpenEntry(Path.ChangeExtension(assembly, ".pdb"), ".snupkg")));
        }

        using PEReader image = new(package.OpenEntry(assembly));
        DebugDirectoryEntry entry = image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        return new(image.ReadEmbeddedPortablePdbDebugDirectoryData(entry));
    }

    /// <inheritdoc/>
    public void Dispose() => _provider.Dispose();
}
