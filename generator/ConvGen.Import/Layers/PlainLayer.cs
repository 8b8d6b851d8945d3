using System.Collections.Immutable;

namespace ConvGen.Import.Layers;

/// <summary>A layer that has only integers as arguments: <c>Flatten</c>, <c>GlobalAveragePool</c>, <c>Reshape(64, 7, 7)</c>, <c>PixelShuffle(2)</c>.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record PlainLayer(string Attribute, params ImmutableArray<int> Arguments) : LayerOperator
{
    /// <summary>The same elements in another shape.</summary>
    public static PlainLayer Reshape(ImmutableArray<int> shape) => new("Reshape", shape);

    /// <summary>The axes in another order.</summary>
    public static PlainLayer Transpose(ImmutableArray<int> order) => new("Transpose", order);

    /// <inheritdoc/>
    public override Declaration Declare() => new Declaration(Attribute).With(Arguments);
}
