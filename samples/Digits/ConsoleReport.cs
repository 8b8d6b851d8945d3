namespace Digits;

/// <summary>Prints images and probabilities.</summary>
internal static class ConsoleReport
{
    // From paper to ink.
    private const string Shades = " .:-=+*#%@";

    private const int LongestBar = 50;

    /// <summary>Prints an image with one character for each pixel, without the empty rows above and below.</summary>
    public static void PrintImage(float[] image)
    {
        string[] rows = [.. image.Chunk(DigitNetwork.Conv1.InputWidth).Select(row => string.Concat(row.Select(Shade)))];
        int first = Array.FindIndex(rows, HasInk), last = Array.FindLastIndex(rows, HasInk);
        foreach (string row in rows[first..(last + 1)])
        {
            Console.WriteLine($"  {row}".TrimEnd());
        }
    }

    /// <summary>Prints the most probable digit, and the probabilities of all digits as a bar chart.</summary>
    public static void PrintRecognition(Recognition recognition)
    {
        Console.WriteLine($"This is a {recognition.Digit}.");
        foreach ((int digit, float probability) in recognition.Probabilities.Index())
        {
            string bar = new('#', (int)MathF.Round(probability * LongestBar));
            Console.WriteLine($"  {digit}  {100 * probability,5:F1} %  {bar}".TrimEnd());
        }
    }

    private static bool HasInk(string row) => !string.IsNullOrWhiteSpace(row);

    private static char Shade(float ink) => Shades[(int)MathF.Round(ink * (Shades.Length - 1))];
}
