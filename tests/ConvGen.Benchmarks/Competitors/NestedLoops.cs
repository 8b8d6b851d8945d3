using ConvGen.Numerics;

namespace ConvGen.Benchmarks;

/// <summary>The loops that one would write by hand for a layer: the simplest that do it.</summary>
internal static class NestedLoops
{
    public static Action<int> Bind(KernelCase layer, Buffers buffers, ArraySegment<float> output)
    {
        ConvolutionShape shape = layer.Shape;
        LoopSizes sizes = new(shape);
        if (IsPlain(layer, shape))
        {
            return calls =>
            {
                for (int call = 0; call < calls; call++)
                {
                    PlainLoops.Correlate(
                        buffers.Input,
                        buffers.Weights,
                        output,
                        sizes.InChannels,
                        sizes.InputHeight,
                        sizes.InputWidth,
                        sizes.OutChannels,
                        sizes.OutputHeight,
                        sizes.OutputWidth,
                        sizes.KernelHeight,
                        sizes.KernelWidth,
                        sizes.StrideHeight,
                        sizes.StrideWidth,
                        sizes.Top,
                        sizes.Left);
                }
            };
        }

        if (shape.Transposed)
        {
            return calls =>
            {
                for (int call = 0; call < calls; call++)
                {
                    TransposedLoops.Correlate(sizes, buffers.Input, buffers.Weights, buffers.Bias, buffers.Residual, output);
                }
            };
        }

        return calls =>
        {
            for (int call = 0; call < calls; call++)
            {
                OptionLoops.Correlate(sizes, buffers.Input, buffers.Weights, buffers.Bias, buffers.Residual, output);
            }
        };
    }

    private static bool IsPlain(KernelCase layer, ConvolutionShape shape) =>
        layer is { Rank: 2, Bias: false, Residual: false }
        && shape is
        {
            Groups: 1,
            DilationHeight: 1,
            DilationWidth: 1,
            Transposed: false,
            PaddingMode: PaddingMode.Zeros,
            Layout: TensorLayout.ChannelsFirst,
            Activation: Activation.None,
        };
}
