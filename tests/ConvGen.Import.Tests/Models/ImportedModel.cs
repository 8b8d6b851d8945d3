using System.Diagnostics;
using System.Globalization;

namespace ConvGen.Import.Tests.Models;

/// <summary>A model from a file: imported, compiled, run, and compared with ONNX Runtime.</summary>
internal static class ImportedModel
{
    private const string Namespace = "Imported";

    /// <summary>Fails unless the network computes what ONNX Runtime computes, wherever that is finite.</summary>
    /// <param name="path">The path of the model.</param>
    /// <param name="inputs">The inputs' dimensions by their names.</param>
    /// <param name="output">Receives how long the steps took, and the largest difference.</param>
    public static void Examine(string path, IReadOnlyDictionary<string, IReadOnlyList<int>> inputs, ITestOutputHelper output)
    {
        var watch = Stopwatch.StartNew();
        ImportedNetwork network = OnnxImporter.Import(path, new() { Namespace = Namespace, InputDimensions = inputs });
        TimeSpan import = watch.Elapsed;

        Random random = new(1);
        var images = inputs.ToDictionary(input => input.Key, input =>
        {
            int length = input.Value.Aggregate((product, extent) => product * extent);
            float[] elements = [.. Enumerable.Range(0, length).Select(_ => 2 * random.NextSingle() - 1)];
            return (input.Value.Select(extent => (long)extent).ToArray(), elements);
        });
        IReadOnlyList<OnnxResult> expected = OnnxRun.Of(OnnxFile.At(path), images);

        watch.Restart();
        CompiledNetworks compiled = CompiledNetworks.Of((Namespace, network, inputs.Count + expected.Count));
        TimeSpan compilation = watch.Elapsed;

        watch.Restart();
        float[][] outputs = [.. expected.Select(result => new float[result.Elements.Length])];
        compiled.Create(Namespace, network)([.. inputs.Keys.Select(name => images[name].elements), .. outputs]);
        TimeSpan run = watch.Elapsed;

        double worst = expected.Zip(outputs, (result, elements) => Agreement.Examine(Path.GetFileName(path), result, elements, isExact: false)).Max();
        int finite = expected.Sum(result => result.Elements.Count(float.IsFinite));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(path)}: {network.Layers.Count} layers; import {import.TotalSeconds:F1} s, compilation {compilation.TotalSeconds:F1} s, first call {run.TotalSeconds:F1} s; largest difference {worst:E1} in {finite} of {expected.Sum(result => result.Elements.Length)} values"));
    }
}
