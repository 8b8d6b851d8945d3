using System.Globalization;
using ConvGen.Import.Onnx;

namespace ConvGen.Import.Constants;

/// <summary>Reads the elements of tensors that are in files beside the model.</summary>
/// <param name="folder">The folder of the model.</param>
/// <remarks>Source: https://github.com/onnx/onnx/blob/main/docs/ExternalData.md.</remarks>
internal sealed class ExternalData(string folder)
{
    /// <summary>Reads the bytes of a tensor.</summary>
    /// <param name="tensor">A tensor whose <see cref="OnnxTensor.External"/> is set.</param>
    /// <param name="length">The number of bytes that its dimensions require.</param>
    /// <exception cref="InvalidDataException">The place is not valid, or is outside the folder of the model.</exception>
    public ReadOnlyMemory<byte> Read(OnnxTensor tensor, long length)
    {
        string location = tensor.External!.GetValueOrDefault("location", "");
        string what = $"the tensor '{tensor.Name}' is in the file '{location}'";
        if (location.Length == 0 || location.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(location) || Leaves(location))
        {
            throw new InvalidDataException($"{what}, but only files in the folder of the model are read");
        }

        string path = Path.Combine(folder, location);
        if (new FileInfo(path).LinkTarget is not null)
        {
            throw new InvalidDataException($"{what}, which is a link; only files in the folder of the model are read");
        }

        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{what}, which does not exist beside the model");
        }

        long offset = Number(tensor, "offset", 0), stated = Number(tensor, "length", length);
        using FileStream file = File.OpenRead(path);
        if (stated != length || offset < 0 || length > Dimensions.MostElements || offset > file.Length - length)
        {
            throw new InvalidDataException(
                $"{what}, from byte {offset}, {stated} bytes; its dimensions require {length} bytes, and the file has {file.Length}");
        }

        byte[] bytes = new byte[length];
        file.Position = offset;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static bool Leaves(string location) => location.Split('/', '\\').Contains("..", StringComparer.Ordinal);

    private static long Number(OnnxTensor tensor, string key, long otherwise)
    {
        if (!tensor.External!.TryGetValue(key, out string? text))
        {
            return otherwise;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : throw new InvalidDataException($"the tensor '{tensor.Name}' states '{text}' as its {key} in another file, which must be a number of bytes");
    }
}
