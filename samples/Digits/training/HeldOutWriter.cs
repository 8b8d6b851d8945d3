using StbImageWriteSharp;

namespace Digits.Training;

/// <summary>Writes the sheet of digits that the network is not trained with.</summary>
internal static class HeldOutWriter
{
    /// <summary>Writes the sheet.</summary>
    /// <param name="examples">As many examples of each digit as the sheet has columns.</param>
    /// <param name="path">The path of the PNG file.</param>
    public static void Write(IEnumerable<Example> examples, string path)
    {
        byte[] sheet = new byte[HeldOutSheet.Height * HeldOutSheet.Width];
        foreach (IGrouping<int, Example> row in examples.GroupBy(example => example.Label))
        {
            foreach ((int column, Example example) in row.Index())
            {
                for (int i = 0; i < example.Pixels.Length; i++)
                {
                    sheet[HeldOutSheet.Pixel(example.Label, column, i / Example.Side, i % Example.Side)] = example.Pixels[i];
                }
            }
        }

        using FileStream file = File.Create(path);
        new ImageWriter().WritePng(sheet, HeldOutSheet.Width, HeldOutSheet.Height, ColorComponents.Grey, file);
    }
}
