#pragma warning disable // Analyzers are only meant to check generated code here.
using System;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using Consumer;

Console.WriteLine(VectorInstructions.Describe());

// K, K + 1 and K + 2, stacked, as the chapter does.
float[] chapter = new float[Chapter.OutputLength];
Chapter.Correlate(
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [0, 1, 2, 3, 1, 2, 3, 4, 1, 2, 3, 4, 2, 3, 4, 5, 2, 3, 4, 5, 3, 4, 5, 6],
    chapter);
Console.WriteLine($"Chapter: {string.Join(' ', chapter)}");

const int Height = 23, Width = 41;
Verify<float>(
    "PictureFilter",
    new(1, 2, Height, Width, 3, 3) { Padding = 1 },
    (input, weights, _, output) => PictureFilter.Correlate(input, Height, Width, weights, output));
Verify<float>(
    "FirstLayer",
    new(3, 16, 32, 32, 3, 3) { Padding = 1 },
    (input, weights, bias, output) => new FirstLayer(weights, bias).Forward(input, output),
    hasBias: true);
Verify<float>("DeepLayer", new(64, 64, 14, 14, 3, 3) { Padding = 1 }, WithoutBias<float>(DeepLayer.Correlate));
Verify<float>("Depthwise", new(32, 32, 28, 28, 3, 3) { Groups = 32, Stride = 2, Padding = 1 }, WithoutBias<float>(Depthwise.Correlate));
Verify<float>("Pointwise", new(24, 48, 14, 14, 1, 1), WithoutBias<float>(Pointwise.Correlate));
Verify<float>("Upsampling", new(8, 4, 10, 10, 4, 4) { IsTransposed = true, Stride = 2, Padding = 1 }, WithoutBias<float>(Upsampling.Correlate));
Verify<double>("PreciseSignal", new(4, 8, 1, 100, 1, 5), WithoutBias<double>(PreciseSignal.Correlate));

// README.md states an error of 2.1 units in the last place; rounding the double here may add half a unit.
Verify<float>(
    "ActivatedSignal",
    new(4, 8, 1, 100, 1, 5),
    WithoutBias<float>(ActivatedSignal.Correlate),
    activation: sum => (float)(sum / (1 + Math.Exp(-(double)sum))),
    isSame: (actual, expected) => MathF.Abs(actual - expected) <= 2.6f * (MathF.BitIncrement(MathF.Abs(expected)) - MathF.Abs(expected)));

static Convolution<T> WithoutBias<T>(Correlation<T> correlate) => (input, weights, _, output) => correlate(input, weights, output);

// Runs a kernel on fractions and compares every output with the definition. The numbers must be equal unless a tolerance is given.
static void Verify<T>(
    string name, Definition definition, Convolution<T> kernel, bool hasBias = false, Func<T, T>? activation = null, Func<T, T, bool>? isSame = null)
    where T : IFloatingPointIeee754<T>
{
    Random random = new(Seed: 1);
    T[] input = Fractions(definition.InputLength);
    T[] weights = Fractions(definition.WeightLength);
    T[] bias = Fractions(hasBias ? definition.OutChannels : 0);

    T[] output = new T[definition.OutputLength];
    kernel(input, weights, bias, output);

    T[] expected = definition.Correlate(input, weights, bias);
    for (int index = 0; index < output.Length; index++)
    {
        T wanted = activation is null ? expected[index] : activation(expected[index]);
        if (!(isSame is null ? output[index].Equals(wanted) : isSame(output[index], wanted)))
        {
            throw new InvalidOperationException(FormattableString.Invariant($"{name}: output {index} is {output[index]:R} instead of {wanted:R}."));
        }
    }

    Console.WriteLine($"{name}: {output.Length} outputs as defined");

    T[] Fractions(int count) => [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(random.NextDouble() - 0.5))];
}

internal delegate void Correlation<T>(ReadOnlySpan<T> input, ReadOnlySpan<T> weights, Span<T> output);

internal delegate void Convolution<T>(T[] input, T[] weights, T[] bias, Span<T> output);
