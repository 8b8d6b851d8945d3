namespace ConvGen.Onnx;

/// <summary>A model in memory or on disk.</summary>
/// <param name="Content">Its bytes, or <see langword="null"/> if they are on disk.</param>
/// <param name="Path">The path of the file, or <see langword="null"/> if it is in memory.</param>
internal sealed record OnnxFile(byte[]? Content, string? Path)
{
    /// <summary>A model in memory.</summary>
    public static OnnxFile Of(byte[] content) => new(content, null);

    /// <summary>A model on disk.</summary>
    public static OnnxFile At(string path) => new(null, path);
}
