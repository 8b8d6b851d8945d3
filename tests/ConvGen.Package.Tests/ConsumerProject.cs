namespace ConvGen.Package.Tests;

/// <summary>A project of a new user of the package. Nothing in this repository is accessible to it.</summary>
internal sealed class ConsumerProject
{
    private readonly string _folder;

    private ConsumerProject(string folder) => _folder = folder;

    private string OutputFolder => PathOf("out");

    /// <summary>Writes the project into a new folder.</summary>
    public static ConsumerProject Create(PackedPackage package, string framework, bool runnable)
    {
        ConsumerProject project = new(ConsumerFolder.Create(package, $"consumer-{framework}-{Guid.NewGuid():N}"));
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
              </PropertyGroup>
              <!-- Neither trimming nor native compilation may have a word to say, about the package's own assemblies included. -->
              <PropertyGroup Condition="$([MSBuild]::IsTargetFrameworkCompatible('$(TargetFramework)', 'net8.0'))">
                <IsAotCompatible>true</IsAotCompatible>
                <TrimmerSingleWarn>false</TrimmerSingleWarn>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ConvGen" Version="{package.Version}" />
              </ItemGroup>
            </Project>
            """);
        return project;
    }

    /// <summary>Adds a file.</summary>
    public void Write(string name, string content) => File.WriteAllText(PathOf(name), content);

    /// <summary>Adds a file that all consumers share.</summary>
    public void Add(string sharedFile) =>
        File.Copy(Path.Combine(RepositoryRoot.Path, "tests", "ConvGen.Package.Tests", "Shipped", sharedFile), PathOf(sharedFile));

    /// <summary>Adds the program that runs kernels of all families and prints their results.</summary>
    public void AddProgram()
    {
        Add("Kernels.cs");
        AddProgramFiles();
    }

    /// <summary>Adds the same program, with the kernels in a library.</summary>
    public void AddProgram(string library)
    {
        Write("Directory.Build.targets", $"""<Project><ItemGroup><Reference Include="{library}" /></ItemGroup></Project>""");
        AddProgramFiles();
    }

    /// <summary>Restores and builds. Warnings are errors.</summary>
    /// <param name="properties">Additional properties, as <c>Name=Value</c>.</param>
    public Task BuildAsync(params IEnumerable<string> properties) => BuildAsync(["build"], ["UseAppHost=false", .. properties]);

    /// <summary>Restores, builds and publishes for this machine, including the runtime. Warnings are errors.</summary>
    /// <param name="properties">Additional properties, as <c>Name=Value</c>.</param>
    public Task PublishAsync(params IEnumerable<string> properties) =>
        BuildAsync(["publish", "--use-current-runtime", "--self-contained"], properties);

    /// <summary>Runs the built program.</summary>
    public async Task<string> RunAsync() => Lines(await DotNet.RunAsync(_folder, PathOfOutput("Consumer.dll")));

    /// <summary>Runs the published program.</summary>
    public async Task<string> RunPublishedAsync() =>
        Lines(await CommandLine.RunAsync(PathOfOutput(OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer"), _folder));

    /// <summary>The path of a built or published file.</summary>
    public string PathOfOutput(string name) => Path.Combine(OutputFolder, name);

    private void AddProgramFiles()
    {
        Add("VectorInstructions.cs");
        Add("Definition.cs");
        Add("Program.cs");
    }

    private Task<string> BuildAsync(string[] command, IEnumerable<string> properties) =>
        DotNet.BuildAsync(
            _folder,
            [.. command, "--configuration", "Release", "--output", OutputFolder, .. properties.Select(property => $"-p:{property}")]);

    private static string Lines(string output) => output.ReplaceLineEndings("\n").TrimEnd();

    private string PathOf(string name) => Path.Combine(_folder, name);
}
