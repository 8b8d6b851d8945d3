using ConvGen.Import;
using ConvGen.Import.Writing;

namespace ConvGen.Tool.Tests;

/// <summary>Networks as the importer gives them.</summary>
internal static class Networks
{
    /// <summary>A convolution and a pool.</summary>
    /// <param name="path">The path of the model.</param>
    /// <param name="options">What the user decided.</param>
    /// <param name="convolution">The attribute of the convolution.</param>
    /// <param name="change">A number that is added to the first weight.</param>
    public static ImportedNetwork Small(string path, ImportOptions options, string convolution = "Conv2D(1, 2, kernelSize: 1, Bias = true)", float change = 0)
    {
        string name = options.ClassName ?? "Small";
        NetworkWeights weights = new();
        weights.Add("Conv.weight", [2, 1, 1, 1], (ReadOnlySpan<float>)[1 + change, 2]);
        weights.Add("Conv.bias", [2], (ReadOnlySpan<float>)[3, 4]);
        return new()
        {
            ClassName = name,
            Source =
                $$"""
                // Imported by the command
                // {{CommandText.Of(Path.GetFileName(path), null, options)}}
                using ConvGen;

                [Network]
                public sealed partial class {{name}}
                {
                    [Input(1, Height = 4, Width = 4)] partial class Image;
                    [{{convolution}}] partial class Conv;
                    [MaxPool2D(2)] partial class Scores;
                }

                """.ReplaceLineEndings("\n"),
            Weights = weights,
            Layers =
            [
                new("Image", "Input", [1, 4, 4], 0, 0),
                new("Conv", "Conv2D", [2, 4, 4], 1_234_567, 32),
                new("Scores", "MaxPool2D", [2, 2, 2], 0, 1_000),
            ],
            Notes = ["1 x Relu[a] became a part of the layer before it."],
            Call = $"new {name}(NetworkWeights.Load(\"{name}.safetensors\")).Forward(image, scores);",
        };
    }
}
