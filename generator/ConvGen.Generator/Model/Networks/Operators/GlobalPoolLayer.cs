namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>The largest element or the mean of each channel.</summary>
/// <param name="IsMax">Whether it is the largest element; otherwise, the mean.</param>
/// <param name="Input">The shape of the image that is read.</param>
/// <param name="Output">The shape of the image that it writes: all extents but the channels are 1.</param>
internal sealed record GlobalPoolLayer(bool IsMax, Shape Input, Shape Output) : LayerOperator(Output);
