using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>How an image is resized along one axis.</summary>
/// <remarks>
/// This API supports generated code and is not intended to be used directly. Coordinates are computed in double precision by operations
/// that are rounded once, so that they are the same on every machine. If no scale is given, places halfway between two elements are exact.
/// </remarks>
/// <param name="input">The input's extent.</param>
/// <param name="output">The output's extent.</param>
/// <param name="scale">The number of outputs per input. 0 is the quotient of the extents.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ResampleAxis(int input, int output, double scale = 0)
{
    /// <summary>Gets an axis that is not resized, because the image does not have it.</summary>
    public static ResampleAxis None => new(1, 1);

    /// <summary>Gets the input's extent.</summary>
    public int Input { get; } = input;

    /// <summary>Gets the output's extent.</summary>
    public int Output { get; } = output;

    /// <summary>Gets the number of outputs per input, or 0 for the quotient of the extents.</summary>
    public double Scale { get; } = scale;

    /// <summary>
    /// The element at or below an output's place in the input, and the weight of the element above it, from 0 up to, but not including, 1.
    /// </summary>
    internal (int Lower, double Weight) Linear(int output, ResampleCoordinates coordinates)
    {
        double place = Math.Clamp(Place(output, coordinates), 0, Input - 1);
        int lower = (int)place;
        return (lower, place - lower);
    }

    /// <summary>The element nearest to an output's place in the input.</summary>
    internal int Nearest(int output, ResampleCoordinates coordinates, NearestRounding rounding)
    {
        double place = Place(output, coordinates);
        double nearest = rounding switch
        {
            NearestRounding.RoundPreferFloor => Math.Ceiling(place - 0.5),
            NearestRounding.RoundPreferCeil => Math.Floor(place + 0.5),
            NearestRounding.Floor => Math.Floor(place),
            _ => Math.Ceiling(place),
        };
        return (int)Math.Clamp(nearest, 0, Input - 1);
    }

    // Without a scale, the product is exact, so that the quotient is rounded only once.
    private double Place(int output, ResampleCoordinates coordinates) => coordinates switch
    {
        ResampleCoordinates.PytorchHalfPixel or ResampleCoordinates.AlignCorners when Output == 1 => 0,
        ResampleCoordinates.AlignCorners => (double)output * (Input - 1) / (Output - 1),
        ResampleCoordinates.Asymmetric => Unscaled(output),
        _ => Unscaled(output + 0.5) - 0.5,
    };

    private double Unscaled(double place) => Scale == 0 ? place * Input / Output : place / Scale;
}
