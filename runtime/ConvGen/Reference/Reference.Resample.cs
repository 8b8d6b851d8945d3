using System.Numerics;

namespace ConvGen;

public static partial class Reference
{
    /// <summary>Resizes an image by linear interpolation along each axis, in double precision.</summary>
    /// <remarks>
    /// Sources: ONNX, operator Resize with mode "linear"; PyTorch, torch.nn.Upsample with modes "linear", "bilinear" and "trilinear".
    /// </remarks>
    /// <param name="input">The input, in row-major order.</param>
    /// <param name="output">The span that receives the output, in row-major order.</param>
    /// <param name="inputExtents">The input's extent along each axis.</param>
    /// <param name="outputExtents">The output's extent along each axis.</param>
    /// <param name="coordinates">The places that the outputs are taken from.</param>
    /// <param name="scales">The number of outputs per input along each axis, or empty for the quotients of the extents.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static void ResampleLinear<T>(
        ReadOnlySpan<T> input,
        Span<T> output,
        ReadOnlySpan<int> inputExtents,
        ReadOnlySpan<int> outputExtents,
        ResampleCoordinates coordinates,
        ReadOnlySpan<double> scales = default)
        where T : IFloatingPointIeee754<T>
    {
        double[] places = new double[inputExtents.Length];
        for (int i = 0; i < output.Length; i++)
        {
            Locate(i, inputExtents, outputExtents, coordinates, scales, places);
            double sum = 0;

            // Each corner of the box of elements around the place is one combination of the lower and the upper element along each axis.
            for (int corner = 0; corner < 1 << places.Length; corner++)
            {
                double weight = 1;
                int index = 0;
                for (int axis = 0; axis < places.Length; axis++)
                {
                    double place = Math.Clamp(places[axis], 0, inputExtents[axis] - 1);
                    double lower = Math.Floor(place);
                    bool isUpper = ((corner >> axis) & 1) == 1;
                    weight *= isUpper ? place - lower : 1 - (place - lower);
                    index = index * inputExtents[axis] + Math.Min((int)lower + (isUpper ? 1 : 0), inputExtents[axis] - 1);
                }

                sum += weight == 0 ? 0 : weight * double.CreateTruncating(input[index]);
            }

            output[i] = T.CreateTruncating(sum);
        }
    }

    /// <summary>Resizes an image by copying the nearest element.</summary>
    /// <remarks>
    /// Sources: ONNX, operator Resize with mode "nearest"; PyTorch, torch.nn.Upsample with modes "nearest" and "nearest-exact".
    /// </remarks>
    /// <param name="input">The input, in row-major order.</param>
    /// <param name="output">The span that receives the output, in row-major order.</param>
    /// <param name="inputExtents">The input's extent along each axis.</param>
    /// <param name="outputExtents">The output's extent along each axis.</param>
    /// <param name="coordinates">The places that the outputs are taken from.</param>
    /// <param name="rounding">Which element is the nearest one.</param>
    /// <param name="scales">The number of outputs per input along each axis, or empty for the quotients of the extents.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static void ResampleNearest<T>(
        ReadOnlySpan<T> input,
        Span<T> output,
        ReadOnlySpan<int> inputExtents,
        ReadOnlySpan<int> outputExtents,
        ResampleCoordinates coordinates,
        NearestRounding rounding,
        ReadOnlySpan<double> scales = default)
    {
        double[] places = new double[inputExtents.Length];
        for (int i = 0; i < output.Length; i++)
        {
            Locate(i, inputExtents, outputExtents, coordinates, scales, places);
            int index = 0;
            for (int axis = 0; axis < places.Length; axis++)
            {
                double lower = Math.Floor(places[axis]);
                double fraction = places[axis] - lower;
                bool isUpper = rounding switch
                {
                    NearestRounding.RoundPreferFloor => fraction > 0.5,
                    NearestRounding.RoundPreferCeil => fraction >= 0.5,
                    NearestRounding.Floor => false,
                    _ => fraction > 0,
                };
                index = index * inputExtents[axis] + Math.Clamp((int)lower + (isUpper ? 1 : 0), 0, inputExtents[axis] - 1);
            }

            output[i] = input[index];
        }
    }

    // The places in the input of an output, along each axis. Places halfway between two elements are exact if no scale is given.
    private static void Locate(
        int output,
        ReadOnlySpan<int> inputExtents,
        ReadOnlySpan<int> outputExtents,
        ResampleCoordinates coordinates,
        ReadOnlySpan<double> scales,
        Span<double> places)
    {
        for (int axis = places.Length - 1; axis >= 0; axis--)
        {
            (double inputExtent, double outputExtent) = (inputExtents[axis], outputExtents[axis]);
            int place = output % outputExtents[axis];
            output /= outputExtents[axis];
            (double factor, double divisor) = scales.IsEmpty ? (inputExtent, outputExtent) : (1, scales[axis]);
            places[axis] = coordinates switch
            {
                ResampleCoordinates.AlignCorners => outputExtent == 1 ? 0 : place * (inputExtent - 1) / (outputExtent - 1),
                ResampleCoordinates.Asymmetric => place * factor / divisor,
                ResampleCoordinates.PytorchHalfPixel when outputExtent == 1 => 0,
                _ => (place + 0.5) * factor / divisor - 0.5,
            };
        }
    }
}
