using System.Collections.Immutable;

namespace ConvGen.Import.Layers;

/// <summary>A layer that works along an axis: <c>Softmax</c>, <c>Slice(2, 3, Axis = 1)</c>, <c>Concat</c>.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Axis">The axis, counted without the batch.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record AxisLayer(string Attribute, int Axis, params ImmutableArray<int> Arguments) : LayerOperator
{
    private const string ConcatName = "Concat";

    /// <inheritdoc/>
    public override bool NamesInputs => Attribute == ConcatName;

    /// <summary>Images one after the other along an axis.</summary>
    public static AxisLayer Concat(int axis) => new(ConcatName, axis);

    /// <inheritdoc/>
    public override Declaration Declare() => new Declaration(Attribute).With(Arguments).Option("Axis", Axis, 0);
}
