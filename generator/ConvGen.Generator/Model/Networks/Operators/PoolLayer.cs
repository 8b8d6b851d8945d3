using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>A pooling: each output is the largest element or the mean of a window of its channel.</summary>
/// <param name="IsMax">Whether it is the largest element; otherwise, the mean.</param>
/// <param name="Axes">The three axes, slowest first. Those that the image does not have have extent 1.</param>
/// <param name="CountsPadding">Whether elements of the padding count in a mean's divisor.</param>
/// <param name="Output">The shape of the image that it writes.</param>
internal sealed record PoolLayer(bool IsMax, EquatableArray<PoolAxis> Axes, bool CountsPadding, Shape Output) : LayerOperator(Output);

/// <summary>An axis of a pooling.</summary>
/// <param name="Axis">The input's extent and the window's parameters.</param>
/// <param name="IsCeiled">Whether the output's extent is rounded up.</param>
internal sealed record PoolAxis(Axis Axis, bool IsCeiled)
{
    /// <summary>
    /// The output's extent. If it is rounded up, the last window must begin inside the input or the padding before it. (PyTorch, MaxPool2d, "Shape" and
    /// the note on ceil_mode.) It is not positive if there is no output.
    /// </summary>
    public long OutputExtent
    {
        get
        {
            int extent = Axis.Extent!.Value;
            if (!IsCeiled)
            {
                return Axis.OutputExtent!.Value;
            }

            long room = extent + Axis.Padding - Axis.KernelExtent;
            if (room <= -Axis.Stride)
            {
                return 0;
            }

            long ceiled = (room + Axis.Stride - 1) / Axis.Stride + 1;
            return (ceiled - 1) * Axis.Stride >= extent + Axis.PaddingBefore ? ceiled - 1 : ceiled;
        }
    }
}
