namespace ConvGen;

/// <summary>Reads folders of npy files. The name of a tensor is that of its file without the extension.</summary>
internal static class NumpyFolder
{
    public static Dictionary<string, StoredTensor> Read(string folder)
    {
        var tensors = new Dictionary<string, StoredTensor>(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(folder, "*.npy").Order(StringComparer.Ordinal))
        {
            using FileStream stream = File.OpenRead(path);
            tensors.Add(Path.GetFileNameWithoutExtension(path), NumpyReader.Read(new(stream, $"'{path}'")));
        }

        return tensors.Count > 0 ? tensors : throw new NetworkWeightsException($"'{folder}': the folder does not contain any npy file.");
    }
}
