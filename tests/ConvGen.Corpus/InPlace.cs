using System.Numerics;

namespace ConvGen.Numerics;

/// <summary>Calls whose residual is the output itself.</summary>
internal static class InPlace
{
    /// <summary>The output of a call with a single buffer, which contains the residual, for both.</summary>
    public static T[] Output<T>(CorrelateCall<T> call, ImageData<T> data)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] output = [.. data.Residual];
        call(data.Input, data.Weights, data.Bias, output, output);
        return output;
    }
}
