namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>A larger image made of many channels.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Output">The shape of the image that it writes.</param>
internal sealed record PixelShuffleLayer(int Factor, Shape Output) : LayerOperator(Output);
