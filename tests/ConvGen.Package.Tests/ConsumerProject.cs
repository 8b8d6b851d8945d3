namespace ConvGen.Package.Tests;

/// <summary>A project of somebody who has just found the package: nothing of this repository is in reach.</summary>
internal sealed class ConsumerProject
{
    private readonly string _folder;

    private ConsumerProject(string folder) => _folder = folder;

    /// <summary>Writes the project into a new folder.</summary>
    public static ConsumerProject Create(PackedPackage package, string framework, bool runnable)
    {
        ConsumerProject project = new(package.CreateFolder($"consumer-{framework}-{Guid.NewGuid():N}"));
        project.Write(
            "Consumer.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
                <OutputType>{(runnable ? "Exe" : "Library")}</OutputType>
                <LangVersion>latest</LangVersion>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <!-- The strictest project there is: generated code must be quiet in it. -->
                <AnalysisMode>All</AnalysisMode>
                <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <!-- Of several runtimes only the newest may be installed. -->
                <RollForward>Major</RollForward>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ConvGen" Version="{package.Version}" />
              </ItemGroup>
            </Project>
            """);

        // The machine's own sources stay in force, whatever they are; the package's folder joins them.
        project.Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources>
                <add key="convgen-under-test" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);

        // These also end the search in the folders above. An advisory service that does not answer is no fault of the package.
        project.Write(
            "Directory.Build.props",
            $"""
            <Project>
              <PropertyGroup>
                <RestorePackagesPath>{package.PackagesFolder}</RestorePackagesPath>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
        project.Write("Directory.Build.targets", "<Project />");
        project.Write("Directory.Packages.props", "<Project />");
        project.Write(".editorconfig", "root = true\n");
        File.Copy(Path.Combine(RepositoryRoot.Path, "global.json"), project.PathOf("global.json"));
        return project;
    }

    /// <summary>Adds a file.</summary>
    public void Write(string name, string content) => File.WriteAllText(PathOf(name), content);

    /// <summary>Restores and builds. A warning fails it.</summary>
    public Task BuildAsync() => DotNet.BuildAsync(_folder, "build", "--configuration", "Release", "--output", PathOf("out"));

    /// <summary>Runs the program built.</summary>
    public async Task<string> RunAsync()
    {
        string output = await DotNet.RunAsync(_folder, PathOf(Path.Combine("out", "Consumer.dll")));
        return output.ReplaceLineEndings("\n").TrimEnd();
    }

    private string PathOf(string name) => Path.Combine(_folder, name);
}
