using Digits;

namespace ConvGen.Samples.Tests;

/// <summary>Drawings of any size and color become images like those that the network was trained with.</summary>
public sealed class FramingTests
{
    private const int Side = HeldOutSheet.Side;

    [Fact]
    public void A_square_fills_the_box_of_20_x_20_pixels_around_the_pixel_after_the_middle()
    {
        float[] values = new float[50 * 60];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = i / 60 is >= 3 and < 43 && i % 60 is >= 11 and < 51 ? 0 : 1;
        }

        float[]? image = Framing.Frame(new(50, 60, values));

        Assert.Equal(Enumerable.Range(0, Side * Side).Select(i => i / Side is >= 4 and < 24 && i % Side is >= 4 and < 24 ? 1f : 0), image);
    }

    [Fact]
    public void The_center_of_mass_is_in_the_pixel_after_the_middle()
    {
        // An L: its mass is at the bottom left.
        Drawing drawing = Sketch.Lines(90, 70, thickness: 10, new(20, 15), new(20, 75), new(50, 75));

        float[] image = Framing.Frame(drawing)!;

        double mass = image.Sum();
        Assert.InRange(image.Select((ink, i) => ink * (i / Side + 0.5)).Sum() / mass, 14, 15);
        Assert.InRange(image.Select((ink, i) => ink * (i % Side + 0.5)).Sum() / mass, 14, 15);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Size_and_place_do_not_matter(int factor)
    {
        Drawing drawing = TwentyPixelsHigh();

        float[]? image = Framing.Frame(drawing.Enlarged(factor, above: 1, below: 30, left: 17, right: 2));

        Assert.Equal(Framing.Frame(drawing), image);
    }

    [Fact]
    public void White_ink_on_black_is_the_same_as_black_ink_on_white()
    {
        Drawing drawing = TwentyPixelsHigh();

        Assert.Equal(Framing.Frame(drawing), Framing.Frame(drawing.Inverted()));
    }

    [Fact]
    public void Pale_ink_on_gray_paper_becomes_black_ink_on_white()
    {
        Drawing drawing = TwentyPixelsHigh();
        Drawing pale = drawing with { Values = [.. drawing.Values.Select(value => 0.5f + value / 4)] };

        Assert.Equal(Framing.Frame(drawing), Framing.Frame(pale));
    }

    [Fact]
    public void A_thin_line_has_strong_ink()
    {
        float[]? image = Framing.Frame(Sketch.Lines(400, 400, thickness: 1, new(200, 20), new(200, 380)));

        Assert.Equal(1, image!.Max());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 9)]
    [InlineData(40, 30)]
    public void Nothing_is_drawn_where_all_pixels_are_alike(int height, int width)
    {
        float[] paper = [.. Enumerable.Range(0, height * width).Select(i => 0.5f + i % 2 / 16f)];

        Assert.Null(Framing.Frame(new(height, width, paper)));
    }

    [Fact]
    public void Held_out_digits_are_recognized_as_well_in_any_size()
    {
        DigitNetwork network = new();
        IReadOnlyList<HeldOutDigit> digits = HeldOutDigit.ReadAll();

        int right = digits.Count(digit =>
        {
            Drawing drawing = Sketch.Of(digit.Image).Enlarged(factor: 3, above: 40, below: 0, left: 1, right: 25);
            return Recognition.Of(network, Framing.Frame(drawing)!).Digit == digit.Digit;
        });

        Assert.InRange(right, 0.98 * digits.Count, digits.Count);
    }

    // Only black and white, so that sums have no rounding errors.
    private static Drawing TwentyPixelsHigh()
    {
        float[] values = new float[Side * Side];
        for (int i = 0; i < values.Length; i++)
        {
            (int y, int x) = (i / Side, i % Side);
            bool isInk = y is >= 2 and < 22 && (x == 6 || y is >= 18 && x is >= 6 and < 15);
            values[i] = isInk ? 0 : 1;
        }

        return new(Side, Side, values);
    }
}
