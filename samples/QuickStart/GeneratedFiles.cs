using System.Runtime.CompilerServices;

namespace QuickStart;

/// <summary>Where the generated code can be read. The project asks the compiler to leave it in files.</summary>
internal static class GeneratedFiles
{
    public static void Print()
    {
        string project = Path.GetDirectoryName(SourceFile())!;
        string folder = Path.Combine(project, "obj", "generated");
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "QuickStart.*.g.cs", SearchOption.AllDirectories) : [];

        Console.WriteLine();
        if (files.Length == 0)
        {
            Console.WriteLine("The generated code is not here to read. Building the project leaves it in the project's obj/generated.");
            return;
        }

        Console.WriteLine("The generated code, in the project's folder:");
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            Console.WriteLine($"  {Path.GetRelativePath(project, file)}");
        }
    }

    /// <summary>This file's path on the machine that compiled it.</summary>
    private static string SourceFile([CallerFilePath] string path = "") => path;
}
