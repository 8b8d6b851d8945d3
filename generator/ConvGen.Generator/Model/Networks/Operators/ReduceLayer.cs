using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>One element computed of all elements along neighboring axes. A global pooling reduces all axes but the channels.</summary>
/// <param name="Reduction">What is computed.</param>
/// <param name="Outer">The product of the extents before the axes.</param>
/// <param name="Reduced">The product of the extents of the axes.</param>
/// <param name="Inner">The product of the extents after the axes.</param>
/// <param name="Output">The shape of the image that it writes.</param>
internal sealed record ReduceLayer(Reduction Reduction, int Outer, int Reduced, int Inner, Shape Output) : LayerOperator(Output);
