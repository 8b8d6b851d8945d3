namespace ConvGen.Runtime.Tests;

/// <summary>The meaning of a convolution's options, expressed without indices: by slicing, concatenating, rotating and transposing tensors.</summary>
internal static class Rearrangement
{
    /// <summary>Converts a tensor of (channels, positions) to (positions, channels).</summary>
    public static float[] ChannelsLast(float[] tensor, int channels)
    {
        float[][] planes = [.. tensor.Chunk(tensor.Length / channels)];
        return [.. Enumerable.Range(0, planes[0].Length).SelectMany(position => planes.Select(plane => plane[position]))];
    }

    /// <summary>The input with the padding that the shape declares, slice by slice, row by row.</summary>
    public static float[] Padded(float[] input, ConvolutionShape shape)
    {
        IEnumerable<float[][][]> channels = input
            .Chunk(shape.InputWidth)
            .Chunk(shape.InputHeight)
            .Chunk(shape.InputDepth);
        return [.. channels.SelectMany(PadDepth).SelectMany(plane => plane).SelectMany(row => row)];

        float[][][] PadDepth(float[][][] volume) =>
            Pad([.. volume.Select(PadHeight)], shape.PaddingFront, shape.PaddingBack, shape.PaddingMode, EmptyPlane);

        float[][] PadHeight(float[][] plane) =>
            Pad([.. plane.Select(PadWidth)], shape.PaddingTop, shape.PaddingBottom, shape.PaddingMode, EmptyRow);

        float[] PadWidth(float[] row) => Pad(row, shape.PaddingLeft, shape.PaddingRight, shape.PaddingMode, _ => 0);

        float[] EmptyRow(float[] row) => new float[row.Length];

        float[][] EmptyPlane(float[][] plane) => [.. plane.Select(EmptyRow)];
    }

    /// <summary>The shape of the same convolution for an input that is already padded.</summary>
    public static ConvolutionShape OfPadded(ConvolutionShape shape) => shape with
    {
        InputDepth = shape.PaddingFront + shape.InputDepth + shape.PaddingBack,
        InputHeight = shape.PaddingTop + shape.InputHeight + shape.PaddingBottom,
        InputWidth = shape.PaddingLeft + shape.InputWidth + shape.PaddingRight,
        PaddingMode = PaddingMode.Zeros,
        PaddingFront = 0,
        PaddingBack = 0,
        PaddingTop = 0,
        PaddingBottom = 0,
        PaddingLeft = 0,
        PaddingRight = 0,
    };

    private static T[] Pad<T>(T[] row, int before, int after, PaddingMode mode, Func<T, T> zeroLike) => mode switch
    {
        PaddingMode.Reflect => [.. row[1..(1 + before)].Reverse(), .. row, .. row[^(1 + after)..^1].Reverse()],
        PaddingMode.Replicate => [.. Enumerable.Repeat(row[0], before), .. row, .. Enumerable.Repeat(row[^1], after)],
        PaddingMode.Circular => [.. row[^before..], .. row, .. row[..after]],
        _ => [.. Enumerable.Repeat(zeroLike(row[0]), before), .. row, .. Enumerable.Repeat(zeroLike(row[0]), after)],
    };
}
