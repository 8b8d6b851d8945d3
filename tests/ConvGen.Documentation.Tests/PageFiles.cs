using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using ConvGen.Benchmarks;
using ConvGen.Numerics;

namespace ConvGen.Documentation.Tests;

/// <summary>Creates the files that a page assumes its reader has, such as the output of the page's Python code.</summary>
internal static class PageFiles
{
    /// <summary>Writes the files of a page into a folder.</summary>
    public static void Write(string page, string folder)
    {
        switch (page)
        {
            case "docs/how-to/pytorch-weights.md":
                WriteSafetensors(folder);
                break;
            case "docs/how-to/onnx-layer.md":
                WriteModel(folder);
                break;
        }
    }

    // The format: https://huggingface.co/docs/safetensors/index#format
    private static void WriteSafetensors(string folder)
    {
        KernelCase layer = new() { InChannels = 3, OutChannels = 8, Image = (16, 16), Stride = (2, 2), Padding = (1, 1, 1, 1), Bias = true };
        ConvolutionShape shape = layer.Shape;
        float[] weights = Numbers(shape.WeightLength), bias = Numbers(shape.BiasLength), input = Numbers(shape.InputLength);
        float[] output = new float[shape.OutputLength];
        Reference.Correlate<float>(shape, input, weights, bias, output);

        Save("model.safetensors", ("conv1.weight", [8, 3, 3, 3], weights), ("conv1.bias", [8], bias));
        Save("example.safetensors", ("input", [3, 16, 16], input), ("output", [8, 8, 8], output));
        SaveRaw(folder, "conv1.weight.f32", weights);

        void Save(string name, params ReadOnlySpan<(string Name, int[] Shape, float[] Numbers)> tensors)
        {
            Dictionary<string, object> header = new() { ["__metadata__"] = new { format = "pt" } };
            using MemoryStream data = new();
            foreach ((string tensor, int[] dimensions, float[] numbers) in tensors)
            {
                long start = data.Position;
                data.Write(MemoryMarshal.AsBytes(numbers.AsSpan()));
                header[tensor] = new { dtype = "F32", shape = dimensions, data_offsets = new[] { start, data.Position } };
            }

            byte[] text = JsonSerializer.SerializeToUtf8Bytes(header), length = new byte[sizeof(ulong)];
            BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)text.Length);
            File.WriteAllBytes(Path.Combine(folder, name), [.. length, .. text, .. data.ToArray()]);
        }
    }

    private static void WriteModel(string folder)
    {
        KernelCase layer = new() { InChannels = 3, OutChannels = 8, Image = (32, 32), Stride = (2, 2), Padding = (0, 1, 0, 1), Bias = true };
        float[] weights = Numbers(layer.Shape.WeightLength), bias = Numbers(layer.Shape.BiasLength);
        File.WriteAllBytes(Path.Combine(folder, "model.onnx"), OnnxModel.Write(layer, weights, bias));
        SaveRaw(folder, "w.f32", weights);
        SaveRaw(folder, "b.f32", bias);
    }

    private static void SaveRaw(string folder, string name, float[] numbers) =>
        File.WriteAllBytes(Path.Combine(folder, name), MemoryMarshal.AsBytes(numbers.AsSpan()));

    private static float[] Numbers(int count)
    {
        Random random = new(count);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
    }
}
