namespace ConvGen.Package.Tests;

/// <summary>A folder in which projects take the package from where it was packed, and see nothing of this repository.</summary>
internal static class ConsumerFolder
{
    /// <summary>Makes the folder.</summary>
    public static string Create(PackedPackage package, string name)
    {
        string folder = package.CreateFolder(name);

        // The machine's own sources stay in force, whatever they are; the package's folder joins them.
        Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources>
                <add key="convgen-under-test" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);

        // These also end the search in the folders above. An advisory service that does not answer is no fault of the package.
        Write(
            "Directory.Build.props",
            $"""
            <Project>
              <PropertyGroup>
                <RestorePackagesPath>{package.PackagesFolder}</RestorePackagesPath>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(".editorconfig", "root = true\n");
        File.Copy(Path.Combine(RepositoryRoot.Path, "global.json"), Path.Combine(folder, "global.json"));
        return folder;

        void Write(string file, string content) => File.WriteAllText(Path.Combine(folder, file), content);
    }
}
