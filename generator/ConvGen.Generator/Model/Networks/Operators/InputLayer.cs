using ConvGen.Generator.Collections;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>An image that the caller passes.</summary>
/// <param name="Output">Its shape.</param>
/// <param name="Layout">The order of its elements in the caller's span.</param>
internal sealed record InputLayer(Shape Output, TensorLayout Layout) : LayerOperator(Output)
{
    /// <summary>The shape of the caller's tensor.</summary>
    public Shape Passed => Layout == TensorLayout.ChannelsLast ? new(Output.Extents.Skip(1).Append(Output.Channels).ToEquatableArray()) : Output;

    /// <summary>Whether the caller's span has another order of elements than the network's images.</summary>
    public bool IsReordered => Layout == TensorLayout.ChannelsLast && Output.Channels > 1 && Output.Plane > 1;
}
