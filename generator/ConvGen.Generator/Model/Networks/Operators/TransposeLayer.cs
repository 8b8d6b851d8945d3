using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>An image with its axes in another order.</summary>
/// <param name="Axes">For each axis of the output, the axis of the input that it is.</param>
/// <param name="Input">The shape of the image that is read.</param>
/// <param name="Output">The shape of the image that it writes.</param>
internal sealed record TransposeLayer(EquatableArray<int> Axes, Shape Input, Shape Output) : LayerOperator(Output)
{
    /// <summary>The steps in the input along the four axes of the output, slowest first. Axes that do not exist have a step of 0.</summary>
    public IReadOnlyList<int> Steps => [.. Enumerable.Repeat(0, Shape.MostAxes - Axes.Count), .. Axes.Select(axis => Input.Inner(axis))];
}
