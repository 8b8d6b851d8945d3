using System.Runtime.InteropServices;
using ConvGen.Numerics;

namespace ConvGen.Benchmarks;

/// <summary>The memory of one layer. It contains small integers, so that every sum is exact and all competitors must agree to the last bit.</summary>
internal sealed class Buffers
{
    // The size of a cache line, and the offset of an array's first element in an object that begins at one. A caller's arrays rarely begin at a cache
    // line; a fixed position makes runs comparable.
    private const int CacheLine = 64;
    private const int FirstElement = 16;

    public Buffers(KernelCase layer)
    {
        ImageData<float> data = ImageData<float>.SmallIntegers(layer);
        Input = Place(data.Input);
        Weights = Place(data.Weights);
        Bias = Place(data.Bias);
        Residual = Place(data.Residual);
        OutputLength = layer.Shape.OutputLength;
    }

    public ArraySegment<float> Input { get; }

    public ArraySegment<float> Weights { get; }

    /// <summary>The bias, or empty if the layer has none.</summary>
    public ArraySegment<float> Bias { get; }

    /// <summary>The residual, or empty if the layer has none.</summary>
    public ArraySegment<float> Residual { get; }

    public int OutputLength { get; }

    /// <summary>An output for one competitor, filled with a value that no competitor computes.</summary>
    public ArraySegment<float> NewOutput()
    {
        ArraySegment<float> output = Place(new float[OutputLength]);
        output.AsSpan().Fill(float.NaN);
        return output;
    }

    private static ArraySegment<float> Place(float[] numbers)
    {
        float[] memory = GC.AllocateUninitializedArray<float>(numbers.Length + CacheLine / sizeof(float), pinned: true);
        nint beyond = Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0) % CacheLine;
        int skipped = (int)((FirstElement - beyond + CacheLine) % CacheLine) / sizeof(float);
        ArraySegment<float> placed = new(memory, skipped, numbers.Length);
        numbers.CopyTo(placed.AsSpan());
        return placed;
    }
}
