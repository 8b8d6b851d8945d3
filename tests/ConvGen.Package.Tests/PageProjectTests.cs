using ConvGen.Documentation.Tests;

namespace ConvGen.Package.Tests;

/// <summary>The projects that documentation pages show file by file, built with the package.</summary>
[Collection(OnePackage.Name)]
public sealed class PageProjectTests(PackedPackage package)
{
    // The page's package reference, which is replaced with the package under test.
    private const string ShownVersion = "Version=\"0.1.0\"";

    private const string OtherLanguages = "docs/how-to/fsharp-and-vb.md";
    private const string Unity = "docs/how-to/unity.md";
    private const string WebAssembly = "docs/how-to/webassembly.md";

    [Fact]
    public void Every_page_that_shows_the_files_of_a_project_is_built_here() => Assert.Equal(
        [OtherLanguages, Unity, WebAssembly],
        MarkdownPage.All.Where(name => MarkdownPage.Read(name).Blocks.Any(block => block.File is not null)));

    [Theory]
    [InlineData("FSharpApp")]
    [InlineData("VisualBasicApp")]
    public async Task Another_language_calls_the_kernels_of_a_CSharp_library(string project)
    {
        var page = MarkdownPage.Read(OtherLanguages);
        string folder = Lay(page);

        Assert.Equal(Shown(page), await RunAsync(folder, project));
    }

    [Fact]
    public async Task A_component_has_its_kernel_in_a_code_behind_file()
    {
        string folder = Lay(MarkdownPage.Read(WebAssembly));
        WriteRazorProject(folder);

        await BuildAsync(folder, "MyApp.csproj");
    }

    // Razor's generator and ConvGen's see the same files, and not each other's. Should that change, the page has to.
    [Fact]
    public async Task A_kernel_in_markup_gets_no_code()
    {
        string folder = ConsumerFolder.Create(package, $"markup-{Guid.NewGuid():N}");
        WriteRazorProject(folder);
        Write(
            folder,
            "Chapter.razor",
            """
            @using ConvGen
            <p>@Kernel.OutputLength</p>
            @code {
                [Conv2D(1, 1, kernelSize: 2, Height = 3, Width = 3)]
                private static partial class Kernel;
            }
            """);

        InvalidOperationException failure = await Assert.ThrowsAsync<InvalidOperationException>(() => BuildAsync(folder, "MyApp.csproj"));

        Assert.Contains("CS0117", failure.Message, StringComparison.Ordinal);
    }

    // Unity: C# 9 and .NET Standard 2.1. Its compiler, Roslyn 4.3, is that of ConvGen.Compilers.Tests.
    [Fact]
    public async Task A_script_compiles_in_the_language_of_Unity()
    {
        string folder = Lay(MarkdownPage.Read(Unity));
        Write(
            folder,
            "Scripts.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.1</TargetFramework>
                <LangVersion>9.0</LangVersion>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ConvGen" Version="{package.Version}" />
              </ItemGroup>
            </Project>
            """);

        await BuildAsync(folder, "Scripts.csproj");
    }

    [Fact]
    public async Task Generated_files_are_committed_and_not_compiled()
    {
        const string Kernel = "[ConvGen.Conv2D(1, 1, kernelSize: 3)] partial class Edge { }";
        PageBlock settings = MarkdownPage.Read("docs/how-to/review-generated-code.md").Blocks.First(block => block.Language == "xml");
        string folder = ConsumerFolder.Create(package, $"review-{Guid.NewGuid():N}");
        Write(
            folder,
            "App.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            {settings.Text}
              <ItemGroup>
                <PackageReference Include="ConvGen" Version="{package.Version}" />
              </ItemGroup>
            </Project>
            """);
        Write(folder, "Edge.cs", Kernel);

        await BuildAsync(folder, "App.csproj");

        string generated = Path.Combine(folder, "Generated/ConvGen.Generator/ConvGen.Generator.ConvolutionGenerator/Edge.g.cs");
        Assert.True(File.Exists(generated), $"{generated} is missing, but the page says that the build writes it.");
        // The second build finds the files of the first one.
        Write(folder, "Edge.cs", $"{Kernel} // An edit.");
        await BuildAsync(folder, "App.csproj");
    }

    private static void WriteRazorProject(string folder) => Write(
        folder,
        "MyApp.csproj",
        """
        <Project Sdk="Microsoft.NET.Sdk.Razor">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
            <PackageReference Include="ConvGen" Version="*-*" />
          </ItemGroup>
        </Project>
        """);

    // Writes the files of a page to a folder where they can be built.
    private string Lay(MarkdownPage page)
    {
        string folder = ConsumerFolder.Create(package, $"page-{Guid.NewGuid():N}");
        PageBlock[] files = [.. page.Blocks.Where(block => block.File is not null)];
        Assert.NotEmpty(files);
        foreach (PageBlock block in files)
        {
            Write(folder, block.File!, block.Text.Replace(ShownVersion, $"Version=\"{package.Version}\"", StringComparison.Ordinal));
        }

        return folder;
    }

    private static void Write(string folder, string name, string text)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string Shown(MarkdownPage page) => page.Blocks.Single(block => block.Language == "text").Text;

    private static async Task<string> RunAsync(string folder, string project)
    {
        await BuildAsync(folder, project);
        string output = await DotNet.RunAsync(folder, Path.Combine("out", $"{project}.dll"));
        return output.ReplaceLineEndings("\n").TrimEnd();
    }

    // Warnings are errors.
    private static Task<string> BuildAsync(string folder, string project) => DotNet.BuildAsync(
        folder, "build", project, "--configuration", "Release", "-p:TreatWarningsAsErrors=true", $"-p:OutDir={Path.Combine(folder, "out")}/");
}
