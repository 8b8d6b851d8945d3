using System.Numerics;

namespace ConvGen.Numerics;

/// <summary>Measures how much managed memory a call allocates.</summary>
internal static class Allocated
{
    /// <summary>The number of bytes that the second of two calls allocates on this thread.</summary>
    public static long By<T>(CorrelateCall<T> call, ImageData<T> data, T[] output)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        call(data.Input, data.Weights, data.Bias, data.Residual, output);
        long before = GC.GetAllocatedBytesForCurrentThread();
        call(data.Input, data.Weights, data.Bias, data.Residual, output);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
