using System.Numerics;

namespace ConvGen.Numerics;

/// <summary>Measures how much managed memory a call allocates.</summary>
internal static class Allocated
{
    // A garbage collection between two calls may take the arrays back that a kernel borrows from the pool. What a kernel itself allocates, it
    // allocates in every call.
    private const int Calls = 10;

    /// <summary>The smallest number of bytes that a call allocates on this thread after a first one.</summary>
    public static long By<T>(CorrelateCall<T> call, ImageData<T> data, T[] output)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        call(data.Input, data.Weights, data.Bias, data.Residual, output);
        long smallest = long.MaxValue;
        for (int i = 0; i < Calls && smallest > 0; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            call(data.Input, data.Weights, data.Bias, data.Residual, output);
            smallest = Math.Min(smallest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return smallest;
    }
}
