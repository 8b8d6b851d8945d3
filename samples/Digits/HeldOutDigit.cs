using ImageFilter;

namespace Digits;

/// <summary>A digit that the network was not trained with.</summary>
/// <param name="Digit">The digit.</param>
/// <param name="Image">Its picture, as the network reads it.</param>
internal sealed record HeldOutDigit(int Digit, float[] Image)
{
    /// <summary>Reads all held-out digits from the file next to the program.</summary>
    public static IReadOnlyList<HeldOutDigit> ReadAll()
    {
        Picture sheet = PictureReader.Read(Path.Combine(AppContext.BaseDirectory, HeldOutSheet.FileName));
        return [.. from digit in Enumerable.Range(0, HeldOutSheet.Rows)
                   from column in Enumerable.Range(0, HeldOutSheet.Columns)
                   select new HeldOutDigit(digit, Cut(sheet, digit, column))];
    }

    private static float[] Cut(Picture sheet, int digit, int column)
    {
        float[] image = new float[HeldOutSheet.Side * HeldOutSheet.Side];
        for (int i = 0; i < image.Length; i++)
        {
            image[i] = sheet.Values[HeldOutSheet.Pixel(digit, column, i / HeldOutSheet.Side, i % HeldOutSheet.Side)];
        }

        return image;
    }
}
