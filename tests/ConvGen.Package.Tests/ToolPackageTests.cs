using System.Xml.Linq;

namespace ConvGen.Package.Tests;

/// <summary>The package with the command <c>convgen</c>.</summary>
[Collection(OnePackage.Name)]
public sealed class ToolPackageTests(PackedPackage package)
{
    [Fact]
    public void It_has_all_assemblies_that_the_command_needs() => Assert.Equal(
        [
            "tools/net8.0/any/ConvGen.Import.dll",
            "tools/net8.0/any/ConvGen.Tool.dll",
            "tools/net8.0/any/ConvGen.dll",
            "tools/net8.0/any/DiffPlex.dll",
            "tools/net8.0/any/Google.Protobuf.dll",
            "tools/net8.0/any/Microsoft.CodeAnalysis.CSharp.dll",
            "tools/net8.0/any/Microsoft.CodeAnalysis.dll",
            "tools/net8.0/any/Spectre.Console.Ansi.dll",
            "tools/net8.0/any/Spectre.Console.dll",
            "tools/net8.0/any/System.Collections.Immutable.dll",
            "tools/net8.0/any/System.CommandLine.dll",
            "tools/net8.0/any/System.Numerics.Tensors.dll",
            "tools/net8.0/any/System.Reflection.Metadata.dll",
        ],
        package.Entries(id: PackedPackage.Tool).Where(name => name.EndsWith(".dll", StringComparison.Ordinal)));

    // SECURITY.md says so: a compiler loads only what is in the folder analyzers, and a build only what is in the folders build.
    [Fact]
    public void Neither_the_compiler_nor_a_build_loads_a_part_of_it() =>
        Assert.All(
            package.Entries(id: PackedPackage.Tool),
            name => Assert.True(
                name is "ConvGen.Tool.nuspec" or "README.md" or "icon.png" || name.StartsWith("tools/", StringComparison.Ordinal), $"'{name}' is not a part of a tool."));

    [Fact]
    public void Its_manifest_says_that_it_is_a_tool_and_whose_version_it_has()
    {
        XElement metadata = XElement.Load(package.OpenEntry("ConvGen.Tool.nuspec", id: PackedPackage.Tool)).Elements().Single(element => element.Name.LocalName == "metadata");

        Assert.Equal(package.Version, Value("version"));
        Assert.NotEmpty(Value("description"));
        Assert.NotEmpty(Value("releaseNotes"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("DotnetTool", (string?)metadata.Descendants().Single(element => element.Name.LocalName == "packageType").Attribute("name"));

        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
    }

    [Fact]
    public void Its_readme_is_its_own() =>
        Assert.StartsWith("# ConvGen.Tool", package.ReadEntry("README.md", PackedPackage.Tool), StringComparison.Ordinal);

    [Fact]
    public async Task It_can_be_installed_and_run()
    {
        string tools = package.CreateFolder("tools");
        await DotNet.RunAsync(
            tools, "tool", "install", PackedPackage.Tool, "--tool-path", tools, "--source", package.Feed, "--version", package.Version);

        string help = await CommandLine.RunAsync(Path.Combine(tools, "convgen"), tools, "--help");

        Assert.Contains("convgen import lenet.onnx", help, StringComparison.Ordinal);
    }
}
