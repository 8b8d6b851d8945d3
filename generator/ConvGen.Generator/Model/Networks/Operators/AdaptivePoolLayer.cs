namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>The means of windows that cover an image.</summary>
/// <param name="Input">The shape of the image that is read.</param>
/// <param name="Output">The shape of the image that it writes.</param>
internal sealed record AdaptivePoolLayer(Shape Input, Shape Output) : LayerOperator(Output);
