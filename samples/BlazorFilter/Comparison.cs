using System.Diagnostics;
using System.Numerics.Tensors;
using ImageFilter;

namespace BlazorFilter;

/// <summary>A picture filtered twice: by the generated kernel and by nested loops, which must give the same numbers.</summary>
internal sealed record Comparison(Picture Filtered, TimeSpan Generated, TimeSpan Loops, float LargestDifference)
{
    // The first calls are interpreted; the runtime compiles code that turns out to be hot.
    private const int Calls = 5;

    public static Comparison Run(Picture picture, Filter filter)
    {
        float[] weights = filter.ForEachColor();
        ColorKernel kernel = new(weights);
        Picture filtered = Picture.Empty(picture.Channels, picture.Height, picture.Width);
        TimeSpan generated = BestOf(() => kernel.Forward(picture.Values, picture.Height, picture.Width, filtered.Values));

        Picture expected = Picture.Empty(picture.Channels, picture.Height, picture.Width);
        TimeSpan loops = BestOf(() => NestedLoops.Correlate(picture, weights, expected));

        float[] differences = new float[filtered.Values.Length];
        TensorPrimitives.Subtract(filtered.Values, expected.Values, differences);
        return new(filtered, generated, loops, MathF.Abs(TensorPrimitives.MaxMagnitude<float>(differences))); // MaxMagnitude keeps the sign.
    }

    private static TimeSpan BestOf(Action action)
    {
        TimeSpan best = TimeSpan.MaxValue;
        for (int call = 0; call < Calls; call++)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            best = elapsed < best ? elapsed : best;
        }

        return best;
    }
}
