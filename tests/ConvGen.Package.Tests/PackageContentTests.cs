using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace ConvGen.Package.Tests;

[Collection(OnePackage.Name)]
public sealed class PackageContentTests(PackedPackage package)
{
    // The generator must load in the oldest compiler that README.md lists as supported.
    private static readonly Version MinimumRoslyn = new(4, 3);

    // The code fixes run only in an editor.
    private static readonly Version MinimumRoslynWorkspaces = new(4, 5);

    // Assemblies that the compiler provides. Any other assembly would have to be packed with the generator.
    private static readonly string[] KnownToCompiler =
    [
        "Microsoft.CodeAnalysis",
        "Microsoft.CodeAnalysis.CSharp",
        "System.Buffers",
        "System.Collections.Immutable",
        "System.Memory",
        "netstandard",
    ];

    private static readonly string[] KnownToEditor =
    [
        .. KnownToCompiler,
        "Microsoft.CodeAnalysis.Workspaces",
        "Microsoft.CodeAnalysis.CSharp.Workspaces",
        "ConvGen.Generator",
    ];

    [Fact]
    public void The_solution_gives_two_packages_and_their_symbols()
    {
        Assert.Equal(
            [
                $"ConvGen.{package.Version}.nupkg",
                $"ConvGen.{package.Version}.snupkg",
                $"ConvGen.Tool.{package.Version}.nupkg",
                $"ConvGen.Tool.{package.Version}.snupkg",
            ],
            package.Files.Select(Path.GetFileName));
        Assert.Equal("ConvGen", package.Value("id"));
    }

    [Fact]
    public void The_package_holds_the_library_the_generator_with_its_properties_the_code_fixes_and_nothing_else() =>
        Assert.Equal(
            [
                "ConvGen.nuspec",
                "README.md",
                "analyzers/dotnet/cs/ConvGen.CodeFixes.dll",
                "analyzers/dotnet/cs/ConvGen.Generator.dll",
                "build/ConvGen.props",
                "buildTransitive/ConvGen.props",
                "icon.png",
                "lib/net8.0/ConvGen.dll",
                "lib/net8.0/ConvGen.xml",
                "lib/netstandard2.0/ConvGen.dll",
                "lib/netstandard2.0/ConvGen.xml",
            ],
            package.Entries());

    [Fact]
    public void The_symbols_are_those_of_the_library() =>
        Assert.Equal(["ConvGen.nuspec", "lib/net8.0/ConvGen.pdb", "lib/netstandard2.0/ConvGen.pdb"], package.Entries(".snupkg"));

    [Theory]
    [InlineData("net8.0", "System.Numerics.Tensors")]
    [InlineData(".NETStandard2.0", "System.Memory", "System.Runtime.CompilerServices.Unsafe")]
    public void A_framework_brings_only_the_dependencies_it_needs(string framework, params string[] expected)
    {
        XElement group = package.Metadata.Descendants().Single(element => (string?)element.Attribute("targetFramework") == framework);

        Assert.Equal(expected, group.Elements().Select(dependency => (string?)dependency.Attribute("id")));
    }

    [Fact]
    public void There_are_no_dependencies_but_those_of_the_two_frameworks() =>
        Assert.Equal(2, package.Metadata.Elements().Single(element => element.Name.LocalName == "dependencies").Elements().Count());

    [Theory]
    [InlineData("description")]
    [InlineData("icon")]
    [InlineData("license")]
    [InlineData("readme")]
    [InlineData("releaseNotes")]
    [InlineData("tags")]
    public void The_package_tells_what_it_is(string element) => Assert.NotEmpty(package.Value(element));

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void The_documentation_that_IntelliSense_shows_is_shipped(string framework)
    {
        var documentation = XDocument.Load(package.OpenEntry($"lib/{framework}/ConvGen.xml"));

        XElement attribute = documentation.Descendants("member").Single(member => (string?)member.Attribute("name") == "T:ConvGen.Conv2DAttribute");

        Assert.False(string.IsNullOrWhiteSpace(attribute.Element("summary")?.Value));
    }

    // Types that the compiler needs and .NET Standard does not have are declared in the repository. They must not be visible to users.
    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void The_library_defines_and_documents_no_types_but_its_own(string framework)
    {
        var documentation = XDocument.Load(package.OpenEntry($"lib/{framework}/ConvGen.xml"));
        using PEReader image = new(package.OpenEntry($"lib/{framework}/ConvGen.dll"));
        MetadataReader metadata = image.GetMetadataReader();

        IEnumerable<string> documented = documentation.Descendants("member").Select(member => (string?)member.Attribute("name") ?? "");
        IEnumerable<string> exported = metadata.TypeDefinitions
            .Select(metadata.GetTypeDefinition)
            .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
            .Select(type => metadata.GetString(type.Namespace));

        Assert.All(documented, member => Assert.StartsWith("ConvGen.", member[2..], StringComparison.Ordinal));
        Assert.All(exported, name => Assert.StartsWith("ConvGen", name, StringComparison.Ordinal));
    }

    [Fact]
    public void The_generator_loads_in_the_oldest_compiler_supported() => RequireReferences("ConvGen.Generator.dll", KnownToCompiler, MinimumRoslyn);

    [Fact]
    public void The_code_fixes_load_in_the_oldest_editor_supported() => RequireReferences("ConvGen.CodeFixes.dll", KnownToEditor, MinimumRoslynWorkspaces);

    // SECURITY.md says so. The environment is left to the compiler's rule, because iterators use it to get their thread.
    [Fact]
    public void The_generator_reaches_for_no_file_network_or_process()
    {
        string[] forbidden = ["System.IO", "System.Net", "System.Diagnostics.Process", "Microsoft.Win32"];
        using PEReader image = new(package.OpenEntry("analyzers/dotnet/cs/ConvGen.Generator.dll"));
        MetadataReader metadata = image.GetMetadataReader();

        IEnumerable<string> types = metadata.TypeReferences
            .Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}");

        Assert.DoesNotContain(types, type => Array.Exists(forbidden, name => type.StartsWith(name, StringComparison.Ordinal)));
    }

    // SECURITY.md says so.
    [Theory]
    [InlineData("lib/net8.0/ConvGen.dll")]
    [InlineData("lib/netstandard2.0/ConvGen.dll")]
    [InlineData("analyzers/dotnet/cs/ConvGen.Generator.dll")]
    [InlineData("analyzers/dotnet/cs/ConvGen.CodeFixes.dll")]
    public void Nothing_in_the_package_calls_native_code(string assembly)
    {
        using PEReader image = new(package.OpenEntry(assembly));

        Assert.Equal(0, image.GetMetadataReader().GetTableRowCount(TableIndex.ImplMap));
    }

    private void RequireReferences(string file, string[] known, Version roslyn)
    {
        using PEReader image = new(package.OpenEntry($"analyzers/dotnet/cs/{file}"));
        MetadataReader metadata = image.GetMetadataReader();

        foreach (AssemblyReference reference in metadata.AssemblyReferences.Select(metadata.GetAssemblyReference))
        {
            string name = metadata.GetString(reference.Name);
            Assert.Contains(name, known);
            if (name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            {
                Assert.Equal(roslyn, new Version(reference.Version.Major, reference.Version.Minor));
            }
        }
    }
}
