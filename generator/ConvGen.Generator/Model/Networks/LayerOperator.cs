using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Model.Networks;

/// <summary>What a layer of a network computes. Everything around a layer's call depends on its operator only through these members.</summary>
/// <param name="Output">The shape of the image that it writes.</param>
internal abstract record LayerOperator(Shape Output)
{
    /// <summary>The tensors of its weights, in the order in which they are read.</summary>
    public virtual EquatableArray<WeightTensor> Weights => [];

    /// <summary>
    /// What the network holds to compute it: for each field, the end of its name after the layer's name. A kernel that holds its own weights has no end.
    /// </summary>
    public virtual EquatableArray<string> Held => [];

    /// <summary>The number of multiply-adds in one call, including those on padding; 0 for layers that do not multiply by weights.</summary>
    public virtual long MultiplyAdds => 0;

    /// <summary>Whether the image may be written over the first one that is read, if both have the same length.</summary>
    public virtual bool RunsInPlace => false;

    /// <summary>Whether the image is the one that is read, or consecutive elements of it, so that nothing needs to be computed.</summary>
    public virtual bool IsView => false;

    /// <summary>The place of the first element of a view in the image that is read.</summary>
    public virtual int ViewOffset => 0;
}

/// <summary>A tensor of a layer's weights.</summary>
/// <param name="Suffix">The end of its name, after the layer's key.</param>
/// <param name="Shape">Its shape.</param>
internal sealed record WeightTensor(string Suffix, EquatableArray<int> Shape)
{
    /// <summary>The number of its elements.</summary>
    public long Length => Shape.Aggregate(1L, (product, extent) => product * extent);
}
