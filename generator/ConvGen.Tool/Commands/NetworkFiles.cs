using System.Text;
using ConvGen.Import;

namespace ConvGen.Tool.Commands;

/// <summary>The two files that a network is written to.</summary>
/// <param name="folder">Their folder, or <see langword="null"/> for the current one.</param>
/// <param name="className">The name of the network's class.</param>
internal sealed class NetworkFiles(string? folder, string className)
{
    /// <summary>Their folder, or <see langword="null"/> if it is the current one.</summary>
    public string? Folder { get; } = folder;

    /// <summary>The path of the file that declares the network.</summary>
    public string Source { get; } = Path.Combine(folder ?? "", className + ".cs");

    /// <summary>The path of the file with its weights.</summary>
    public string Weights { get; } = Path.Combine(folder ?? "", className + ".safetensors");

    /// <summary>The files of which one is at a path.</summary>
    public static NetworkFiles Of(string source) => new(Path.GetDirectoryName(source) is { Length: > 0 } folder ? folder : null, Path.GetFileNameWithoutExtension(source));

    /// <summary>Writes both files, or none of them.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Write(ImportedNetwork network)
    {
        if (Folder is not null)
        {
            Directory.CreateDirectory(Folder);
        }

        using StagedFiles staged = new();
        staged.Add(Weights, network.Weights.Save);
        staged.Add(Source, path => File.WriteAllText(path, network.Source, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
        staged.Publish();
    }
}
