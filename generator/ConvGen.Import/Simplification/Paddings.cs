using System.Collections.Immutable;
using ConvGen.Import.Layers;
using ConvGen.Import.Views;

namespace ConvGen.Import.Simplification;

/// <summary>Zeros around an image become the padding of the convolution that reads it.</summary>
internal static class Paddings
{
    /// <summary>Merges a padding into a convolution, and says so.</summary>
    public static string? Change(LayerGraph graph, Layer layer)
    {
        if (layer.Operator is not ConvolutionLayer convolution || layer.Inputs[0] is not { Operator: PadLayer pad } padded || graph.Readers(padded) != 1)
        {
            return null;
        }

        Window window = convolution.Window;
        bool isSpatial = pad is { Mode: PaddingMode.Zeros, Value: 0 } && pad.Before[0] == 0 && pad.After[0] == 0 && pad.Before.Length == window.Rank + 1;
        if (!isSpatial)
        {
            return null;
        }

        layer.Operator = convolution with { Window = window with { Before = Sum(window.Before, pad.Before), After = Sum(window.After, pad.After) } };
        layer.Inputs[0] = padded.Inputs[0];
        return "padding became a part of the convolution after it";
    }

    private static ImmutableArray<int> Sum(ImmutableArray<int> own, ImmutableArray<int> all) => [.. own.Zip(all.Skip(1), (a, b) => a + b)];
}
