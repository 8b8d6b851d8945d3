using System.Collections.Immutable;
using ConvGen.Import.Constants;

namespace ConvGen.Import.Layers;

/// <summary>What a layer computes, as its attribute declares it.</summary>
internal abstract record LayerOperator
{
    /// <summary>Whether the attribute names the layers that it reads, such as <c>[Add(nameof(A), nameof(B))]</c>.</summary>
    public virtual bool NamesInputs => false;

    /// <summary>The tensors of the layer.</summary>
    public virtual IEnumerable<Weight> Weights => [];

    /// <summary>The attribute, without the layers that it reads.</summary>
    public abstract Declaration Declare();

    /// <summary>The number of multiply-adds of one image.</summary>
    public virtual long MultiplyAdds(Layer layer) => 0;
}

/// <summary>A tensor of a layer.</summary>
/// <param name="Suffix">What follows the layer's key in the tensor's name, such as <c>.weight</c>.</param>
/// <param name="Shape">The shape that the network expects.</param>
/// <param name="Values">The elements.</param>
internal sealed record Weight(string Suffix, ImmutableArray<int> Shape, Constant Values);
