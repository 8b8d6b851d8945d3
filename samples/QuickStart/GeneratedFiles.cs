using System.Runtime.CompilerServices;

namespace QuickStart;

/// <summary>Shows where to read the generated code. The project tells the compiler to write it to files.</summary>
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
            Console.WriteLine("The generated files are not available here. Building the project writes them to obj/generated in the project's folder.");
            return;
        }

        Console.WriteLine("Generated files in the project's folder:");
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            Console.WriteLine($"  {Path.GetRelativePath(project, file)}");
        }
    }

    /// <summary>This file's path on the machine that compiled it.</summary>
    private static string SourceFile([CallerFilePath] string path = "") => path;
}
