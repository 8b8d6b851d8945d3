namespace BlazorFilter;

/// <summary>
/// The worked example of "Dive into Deep Learning", chapter "Multiple Input and Multiple Output Channels"
/// (https://d2l.ai/chapter_convolutional-neural-networks/channels.html).
/// </summary>
internal static class ChapterExample
{
    private static readonly float[] Input = [0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 9];

    // K, K + 1 and K + 2, stacked.
    private static readonly float[] Kernels =
    [
        0, 1, 2, 3, 1, 2, 3, 4,
        1, 2, 3, 4, 2, 3, 4, 5,
        2, 3, 4, 5, 3, 4, 5, 6,
    ];

    /// <summary>The output, channel by channel.</summary>
    public static float[] Compute()
    {
        float[] output = new float[MultiInOut.OutputLength];
        MultiInOut.Correlate(Input, Kernels, output);
        return output;
    }
}
