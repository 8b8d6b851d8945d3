namespace ConvGen.Import;

/// <summary>Turns trained ONNX models into networks: C# that declares the layers, and a file with the weights.</summary>
public static class OnnxImporter
{
    /// <summary>Imports a model from a file.</summary>
    /// <param name="path">The path of the ONNX file. Tensors in other files are read from its folder.</param>
    /// <param name="options">What the user decides, or <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Receives how far the import is, or <see langword="null"/>.</param>
    /// <exception cref="ImportException">The file is not a model, or a part of the model cannot be compiled.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImportedNetwork Import(string path, ImportOptions? options = null, IProgress<ImportProgress>? progress = null) =>
        throw new NotImplementedException();
}
