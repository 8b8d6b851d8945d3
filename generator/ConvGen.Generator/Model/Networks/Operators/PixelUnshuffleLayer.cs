namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>Many channels made of a larger image.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Input">The shape of the image that is read.</param>
/// <param name="Output">The shape of the image that it writes.</param>
internal sealed record PixelUnshuffleLayer(int Factor, Shape Input, Shape Output) : LayerOperator(Output);
