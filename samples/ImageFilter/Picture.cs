namespace ImageFilter;

/// <summary>A picture in the kernels' format: one channel after the other, with values from 0 to 1.</summary>
internal sealed record Picture(int Channels, int Height, int Width, float[] Values)
{
    public static Picture Empty(int channels, int height, int width) =>
        new(channels, height, width, new float[checked(channels * height * width)]);

    public Span<float> Channel(int channel) => Values.AsSpan(channel * Height * Width, Height * Width);

    public Span<float> Row(int channel, int y) => Channel(channel).Slice(y * Width, Width);
}
