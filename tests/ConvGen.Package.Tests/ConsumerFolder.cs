namespace ConvGen.Package.Tests;

/// <summary>A folder whose projects use the package from where it was packed, and cannot access anything in this repository.</summary>
internal static class ConsumerFolder
{
    /// <summary>Creates the folder.</summary>
    public static string Create(PackedPackage package, string name)
    {
        string folder = package.CreateFolder(name);

        // The package sources configured on this machine still apply; the package's folder is added to them.
        Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources>
                <add key="convgen-under-test" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);

        // These files also end the search in parent folders. An advisory service that does not respond is not the package's fault.
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
