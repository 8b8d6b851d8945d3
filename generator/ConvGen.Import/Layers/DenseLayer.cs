namespace ConvGen.Import.Layers;

/// <summary>A matrix of weights (features out, features in) times an image.</summary>
internal sealed record DenseLayer : ProductLayer
{
    /// <inheritdoc/>
    public override int Outputs => Kernel.Dimensions[0];

    /// <inheritdoc/>
    public override Declaration Declare() => AddCommon(new Declaration("Dense").With(Kernel.Dimensions[1], Kernel.Dimensions[0]));

    /// <inheritdoc/>
    public override long MultiplyAdds(Layer layer) => Kernel.Length;

    /// <inheritdoc/>
    public override int OutputOf(int element) => element / Kernel.Dimensions[1];
}
