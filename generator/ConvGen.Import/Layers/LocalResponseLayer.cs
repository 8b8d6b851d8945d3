namespace ConvGen.Import.Layers;

/// <summary>A normalization by neighboring channels.</summary>
internal sealed record LocalResponseLayer(int Size, double Alpha, double Beta, double Bias) : LayerOperator
{
    /// <inheritdoc/>
    public override Declaration Declare() => new Declaration("LocalResponseNorm").With(Size)
        .Option("Alpha", Alpha, 1e-4)
        .Option("Beta", Beta, 0.75)
        .Option("K", Bias, 1d);
}
