namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>An image whose elements are repeated along each axis except the channels.</summary>
/// <param name="Scale">The number of times.</param>
/// <param name="Input">The shape of the image that is read.</param>
/// <param name="Output">The shape of the image that it writes.</param>
internal sealed record UpsampleLayer(int Scale, Shape Input, Shape Output) : LayerOperator(Output);
