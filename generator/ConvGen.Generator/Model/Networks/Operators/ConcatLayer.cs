using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>Images one after the other along an axis.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Inputs">The shapes of the images.</param>
/// <param name="Output">The shape of the image that it writes.</param>
internal sealed record ConcatLayer(int Axis, EquatableArray<Shape> Inputs, Shape Output) : LayerOperator(Output)
{
    /// <summary>Whether the images follow each other in memory: no axis before has several places.</summary>
    public bool IsContiguous => Output.Outer(Axis) == 1;

    /// <summary>The number of elements that an image contributes to each slice along the axes before.</summary>
    public int Run(int input) => (int)(Inputs[input].Length / Inputs[input].Outer(Axis));

    /// <summary>The place of an image in each slice along the axes before, in elements.</summary>
    public int Offset(int input) => Enumerable.Range(0, input).Sum(Run);
}
