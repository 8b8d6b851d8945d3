using System.Collections.Immutable;

namespace ConvGen.Import.Layers;

/// <summary>An image that the caller passes.</summary>
/// <param name="Shape">Its shape, channels first.</param>
/// <param name="Layout">The order of the caller's elements.</param>
internal sealed record InputLayer(ImmutableArray<int> Shape, TensorLayout Layout) : LayerOperator
{
    /// <inheritdoc/>
    public override Declaration Declare()
    {
        Declaration declaration = new Declaration("Input").With(Shape[0]);
        int rank = Shape.Length - 1;
        ReadOnlySpan<string> axes = Window.AxisNames(rank);
        for (int axis = 0; axis < rank; axis++)
        {
            declaration.Set(axes[axis], Declaration.Text(Shape[axis + 1]));
        }

        return declaration.Option("Layout", Layout, TensorLayout.ChannelsFirst);
    }
}
