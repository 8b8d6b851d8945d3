using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>A tensor that a network requires.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
/// <param name="name">Its name.</param>
/// <param name="shape">Its shape.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NetworkParameter(string name, params int[] shape)
{
    internal string Name { get; } = name;

    internal int[] Shape { get; } = shape;

    internal int Length => Shape.Aggregate(1, (product, extent) => product * extent);
}
