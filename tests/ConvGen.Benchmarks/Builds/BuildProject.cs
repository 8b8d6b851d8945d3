using ConvGen.Generator;
using ConvGen.Numerics;
using ConvGen.Programs;

namespace ConvGen.Benchmarks;

/// <summary>A library of a user in a folder, with each layer in a separate file.</summary>
internal sealed class BuildProject
{
    private readonly string _folder;

    public BuildProject(DirectoryInfo parent, string name, IReadOnlyList<KernelCase> layers)
    {
        Name = name;
        LayerCount = layers.Count;
        _folder = parent.CreateSubdirectory(name).FullName;
        Write($"{name}.csproj", ProjectFile(layers.Count > 0 ? References : ""));
        foreach ((int index, KernelCase layer) in layers.Index())
        {
            Write($"Layer{index}.cs", $"[{layer.Attribute}]\npublic sealed partial class Layer{index};\n");
        }
    }

    public string Name { get; }

    public int LayerCount { get; }

    private static string References =>
        $"""
          <ItemGroup>
            <Reference Include="{typeof(ConvolutionAttribute).Assembly.Location}" />
            <Analyzer Include="{typeof(ConvolutionGenerator).Assembly.Location}" />
            <Using Include="ConvGen" />
          </ItemGroup>
        """;

    /// <summary>Restores and builds the project, and returns the size of the generated files.</summary>
    public async Task<GeneratedSize> PrepareAsync()
    {
        // Only files in the folder "obj" are not compiled as sources in the next build.
        string generated = Path.Combine(_folder, "obj", "generated");
        await DotNet.BuildAsync(
            _folder, "build", "--configuration", "Release", "-p:EmitCompilerGeneratedFiles=true", $"-p:CompilerGeneratedFilesOutputPath={generated}");
        return GeneratedSize.Of(generated);
    }

    /// <summary>Builds everything again.</summary>
    public Task BuildAsync() => DotNet.BuildAsync(_folder, "build", "--configuration", "Release", "--no-restore", "--no-incremental");

    private static string ProjectFile(string references) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
        {references}
        </Project>
        """;

    private void Write(string file, string content) => File.WriteAllText(Path.Combine(_folder, file), content);
}
