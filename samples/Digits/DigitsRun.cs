using ImageFilter;

namespace Digits;

/// <summary>What the program does.</summary>
internal static class DigitsRun
{
    // Gray as it is seen: Recommendation ITU-R BT.709-6, item 3.2.
    private static readonly float[] Luma = [0.2126f, 0.7152f, 0.0722f];

    /// <summary>Recognizes the digit in a picture.</summary>
    /// <exception cref="PictureException">The picture cannot be read, or shows nothing.</exception>
    public static void Recognize(string path)
    {
        float[] image = Framing.Frame(Gray(PictureReader.Read(path)))
            ?? throw new PictureException($"'{path}' shows nothing: its pixels have almost the same brightness. Draw a digit in it.");
        Print(new(), image);
    }

    /// <summary>Recognizes the digits that the network was not trained with, and measures how long that takes.</summary>
    public static void RecognizeHeldOut()
    {
        DigitNetwork network = new();
        IReadOnlyList<HeldOutDigit> digits = HeldOutDigit.ReadAll();
        int right = digits.Count(digit => Recognition.Of(network, digit.Image).Digit == digit.Digit);
        double percent = 100.0 * right / digits.Count;
        Console.WriteLine($"{right:N0} of {digits.Count:N0} digits that were held out of the training are recognized, {percent:F1} %.");
        Console.WriteLine();
        Print(network, digits[digits.Count / 2].Image);
        Console.WriteLine();
        double microseconds = Timing.Microseconds(network, digits);
        Console.WriteLine(
            $"A digit takes {microseconds:F1} microseconds on one thread of this machine: {DigitNetwork.MultiplyAdds:N0} multiply-adds.");
    }

    private static void Print(DigitNetwork network, float[] image)
    {
        ConsoleReport.PrintImage(image);
        Console.WriteLine();
        ConsoleReport.PrintRecognition(Recognition.Of(network, image));
    }

    private static Drawing Gray(Picture picture)
    {
        float[] gray = new float[picture.Height * picture.Width];
        for (int channel = 0; channel < picture.Channels; channel++)
        {
            ReadOnlySpan<float> plane = picture.Channel(channel);
            for (int i = 0; i < gray.Length; i++)
            {
                gray[i] += Luma[channel] * plane[i];
            }
        }

        return new(picture.Height, picture.Width, gray);
    }
}
