using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>An image that is resized along each axis except the channels.</summary>
/// <param name="Mode">How elements are computed.</param>
/// <param name="Coordinates">The places in the input that outputs are taken from.</param>
/// <param name="Rounding">Which element is the nearest one.</param>
/// <param name="Input">The shape of the image that is read.</param>
/// <param name="Output">The shape of the image that it writes.</param>
internal sealed record UpsampleLayer(UpsampleMode Mode, ResampleCoordinates Coordinates, NearestRounding Rounding, Shape Input, Shape Output)
    : LayerOperator(Output)
{
    /// <summary>Whether each element is repeated a whole number of times along each axis.</summary>
    public bool IsRepetition => this is { Mode: UpsampleMode.Nearest, Coordinates: ResampleCoordinates.Asymmetric, Rounding: NearestRounding.Floor }
        && Input.Extents.Zip(Output.Extents, (input, output) => output % input == 0).All(isWhole => isWhole);
}
