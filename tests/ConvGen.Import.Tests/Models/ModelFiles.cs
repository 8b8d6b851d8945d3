using System.Reflection;

namespace ConvGen.Import.Tests.Models;

/// <summary>Trained models on this machine. They are not part of the repository.</summary>
internal static class ModelFiles
{
    private static string Folder => Path.GetFullPath(Path.Combine(RepositoryRoot.Path, "..", "shared", "models"));

    /// <summary>The paths of all models next to the repository. There are none on most machines.</summary>
    public static IReadOnlyList<string> All => Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder, "*.onnx").Order(StringComparer.Ordinal)] : [];

    /// <summary>The path of ResNet-18 with the weights of a trained network, from a package that the build restores.</summary>
    public static string ResNet18 => typeof(ModelFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "ResNet18").Value!;

    /// <summary>The path of a model next to the repository. The test is skipped if the model is not there.</summary>
    public static string Require(string name)
    {
        string path = Path.Combine(Folder, $"{name}.onnx");
        Assert.SkipUnless(File.Exists(path), $"{path} is not on this machine.");
        return path;
    }
}
