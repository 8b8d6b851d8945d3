namespace ConvGen.Runtime.Tests;

/// <summary>The transposed convolution by its other definition: every input is added to all outputs that it contributes to.</summary>
internal static class Scattering
{
    public static float[] Correlate(ConvolutionShape shape, float[] input, float[] weights, float[]? bias = null)
    {
        // Before the padding is cut off, so that every position is inside.
        int depth = shape.PaddingFront + shape.OutputDepth + shape.PaddingBack;
        int height = shape.PaddingTop + shape.OutputHeight + shape.PaddingBottom;
        int width = shape.PaddingLeft + shape.OutputWidth + shape.PaddingRight;
        float[,,,] whole = new float[shape.OutChannels, depth, height, width];

        int groupInputs = shape.InChannels / shape.Groups, groupOutputs = shape.OutChannels / shape.Groups;
        foreach ((int i, int d, int h, int w) in Indices(shape.InChannels, shape.InputDepth, shape.InputHeight, shape.InputWidth))
        {
            float value = input[((i * shape.InputDepth + d) * shape.InputHeight + h) * shape.InputWidth + w];
            foreach ((int j, int kd, int kh, int kw) in Indices(groupOutputs, shape.KernelDepth, shape.KernelHeight, shape.KernelWidth))
            {
                int kernel = i * groupOutputs + j;
                float weight = weights[((kernel * shape.KernelDepth + kd) * shape.KernelHeight + kh) * shape.KernelWidth + kw];
                whole[
                    i / groupInputs * groupOutputs + j,
                    d * shape.StrideDepth + kd * shape.DilationDepth,
                    h * shape.StrideHeight + kh * shape.DilationHeight,
                    w * shape.StrideWidth + kw * shape.DilationWidth] += value * weight;
            }
        }

        return
        [
            .. Indices(shape.OutChannels, shape.OutputDepth, shape.OutputHeight, shape.OutputWidth)
                .Select(at =>
                    whole[at.Channel, at.Plane + shape.PaddingFront, at.Row + shape.PaddingTop, at.Column + shape.PaddingLeft] +
                    (bias is null ? 0 : bias[at.Channel])),
        ];
    }

    private static IEnumerable<(int Channel, int Plane, int Row, int Column)> Indices(int channels, int planes, int rows, int columns) =>
        from channel in Enumerable.Range(0, channels)
        from plane in Enumerable.Range(0, planes)
        from row in Enumerable.Range(0, rows)
        from column in Enumerable.Range(0, columns)
        select (channel, plane, row, column);
}
