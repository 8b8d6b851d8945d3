using System.Collections.Immutable;

namespace ConvGen.Import.Operators;

/// <summary>Elements of an axis at equal distances.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Start">The first element.</param>
/// <param name="Step">The distance.</param>
/// <param name="Count">The number of elements.</param>
internal sealed record AxisSlice(int Axis, int Start, int Step, int Count)
{
    /// <summary>A slice by a start and an end, which count from the end if they are negative, and can lie beyond it.</summary>
    /// <remarks>Source: Slice, https://onnx.ai/onnx/operators/onnx__Slice.html.</remarks>
    public static AxisSlice Of(int axis, long start, long end, long step, ImmutableArray<int> dimensions)
    {
        long extent = dimensions[axis];
        if (step is 0 or < int.MinValue or > int.MaxValue)
        {
            throw new RefusedException($"its step is {step}, which must be an integer of 32 bits other than 0");
        }

        start = start < 0 ? start + extent : start;
        end = end < 0 ? end + extent : end;
        (start, end) = step > 0
            ? (Math.Clamp(start, 0, extent), Math.Clamp(end, 0, extent))
            : (Math.Clamp(start, 0, extent - 1), Math.Clamp(end, -1, extent - 1));
        long count = step > 0 ? (end - start + step - 1) / step : (start - end - step - 1) / -step;
        return new(axis, (int)start, (int)step, (int)Math.Max(0, count));
    }
}
