using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>A convolution or a dense layer, which is a convolution of an image of one element.</summary>
/// <param name="Kernel">Its kernel, generated into the layer's type.</param>
/// <param name="WeightShape">The shape of its weights in a file.</param>
/// <param name="Normalization">The batch normalization that is folded into its weights, if any.</param>
/// <param name="Output">The shape of the image that it writes.</param>
internal sealed record KernelLayer(KernelModel Kernel, EquatableArray<int> WeightShape, FoldedNormalization? Normalization, Shape Output) : LayerOperator(Output)
{
    /// <summary>The convolution.</summary>
    public Convolution Convolution => (Convolution)Kernel.Operator;

    /// <summary>Whether the weights file has a bias.</summary>
    public bool HasBiasTensor => Normalization?.BiasBefore ?? Convolution.Geometry.HasBias;

    /// <inheritdoc/>
    public override EquatableArray<WeightTensor> Weights =>
    [
        new("weight", WeightShape),
        .. HasBiasTensor ? [new WeightTensor("bias", [Convolution.Geometry.OutChannels])] : Array.Empty<WeightTensor>(),
    ];

    /// <inheritdoc/>
    public override EquatableArray<string> Held => [""];

    /// <inheritdoc/>
    public override long MultiplyAdds => (long)Convolution.Geometry.MultiplyAdds;

    /// <summary>The same layer with something else applied to its results.</summary>
    public KernelLayer With(Finish finish) => this with { Kernel = Kernel with { Operator = Convolution with { Finish = finish } } };

    /// <summary>The same layer with a batch normalization folded into its weights. It has a bias then.</summary>
    public KernelLayer With(int layer, BatchNormLayer normalization) => this with
    {
        Kernel = Kernel with { Operator = Convolution with { Geometry = Convolution.Geometry with { HasBias = true } } },
        Normalization = new(layer, normalization, Convolution.Geometry.HasBias),
    };
}

/// <summary>A batch normalization that is folded into the weights of the layer before it.</summary>
/// <param name="Layer">Its layer.</param>
/// <param name="Operator">The normalization.</param>
/// <param name="BiasBefore">Whether the layer had a bias before.</param>
internal sealed record FoldedNormalization(int Layer, BatchNormLayer Operator, bool BiasBefore);
