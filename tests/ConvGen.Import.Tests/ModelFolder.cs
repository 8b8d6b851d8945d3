namespace ConvGen.Import.Tests;

/// <summary>A temporary folder with models, for code that reads them from disk.</summary>
internal sealed class ModelFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("convgen-import");

    /// <summary>The folder's path.</summary>
    public string Path => _folder.FullName;

    /// <summary>Writes a file, and returns its path.</summary>
    public string Write(string name, byte[] content)
    {
        string path = System.IO.Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Imports a model that is written to this folder first.</summary>
    public ImportedNetwork Import(byte[] model, ImportOptions? options = null) => OnnxImporter.Import(Write("model.onnx", model), options);

    public void Dispose() => _folder.Delete(recursive: true);
}
