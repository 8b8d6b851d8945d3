using System.Runtime.CompilerServices;

namespace ConvGen.Programs;

/// <summary>The folder of the solution.</summary>
public static class RepositoryRoot
{
    private const string Solution = "ConvGen.sln";

    /// <summary>The path of the folder.</summary>
    public static string Path { get; } = Find(Above(ThisFile()) ?? Above(AppContext.BaseDirectory));

    private static string? Above(string? path)
    {
        for (string? folder = System.IO.Path.GetDirectoryName(path); folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (File.Exists(System.IO.Path.Combine(folder, Solution)))
            {
                return folder;
            }
        }

        return null;
    }

    private static string Find(string? root) =>
        root ?? throw new DirectoryNotFoundException($"{Solution} is neither above this source file nor above {AppContext.BaseDirectory}.");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
