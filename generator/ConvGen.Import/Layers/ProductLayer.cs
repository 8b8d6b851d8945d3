using ConvGen.Import.Constants;

namespace ConvGen.Import.Layers;

/// <summary>A layer that multiplies an image with weights: a convolution or a dense layer. What follows it becomes a part of it.</summary>
internal abstract record ProductLayer : LayerOperator
{
    /// <summary>The weights.</summary>
    public required Constant Kernel { get; init; }

    /// <summary>The bias of each output channel, or <see langword="null"/>.</summary>
    public Constant? Bias { get; init; }

    /// <summary>Whether an image is added before the activation. It is the layer's last input.</summary>
    public bool HasResidual { get; init; }

    /// <summary>What is applied to each element.</summary>
    public ActivationFunction Activation { get; init; } = ActivationFunction.None;

    /// <summary>The number of output channels or features.</summary>
    public abstract int Outputs { get; }

    /// <summary>Whether a function of each output channel can become a part of the weights.</summary>
    public bool IsPlain => !HasResidual && Activation == ActivationFunction.None;

    /// <inheritdoc/>
    public override IEnumerable<Weight> Weights => Bias is null
        ? [new(".weight", Kernel.Dimensions, Kernel)]
        : [new(".weight", Kernel.Dimensions, Kernel), new(".bias", [Outputs], Bias)];

    /// <summary>The output channel that an element of the weights belongs to.</summary>
    public abstract int OutputOf(int element);

    /// <summary>Adds what all such layers declare.</summary>
    protected Declaration AddCommon(Declaration declaration)
    {
        declaration.Option("Bias", Bias is not null, false);
        Activation.AddTo(declaration);
        return declaration;
    }
}
