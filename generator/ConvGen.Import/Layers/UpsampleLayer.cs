using System.Collections.Immutable;

namespace ConvGen.Import.Layers;

/// <summary>An image of another size.</summary>
/// <param name="Arguments">The factor of all axes, or the extents of the output.</param>
/// <param name="Mode">How elements between others are computed.</param>
/// <param name="Coordinates">Which element of the input an element of the output corresponds to.</param>
/// <param name="Rounding">Which element is the nearest.</param>
internal sealed record UpsampleLayer(
    ImmutableArray<int> Arguments, UpsampleMode Mode, ResampleCoordinates Coordinates, NearestRounding Rounding) : LayerOperator
{
    /// <inheritdoc/>
    public override Declaration Declare() => new Declaration("Upsample").With(Arguments)
        .Option("Mode", Mode, UpsampleMode.Nearest)
        .Option("Coordinates", IsUsual ? ResampleCoordinates.Default : Coordinates, ResampleCoordinates.Default)
        .Option("Rounding", Rounding, NearestRounding.Floor);

    private bool IsUsual => Coordinates == (Mode == UpsampleMode.Linear ? ResampleCoordinates.HalfPixel : ResampleCoordinates.Asymmetric);
}
