namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>A normalization by the squares at the same place in neighboring channels.</summary>
/// <param name="Size">The number of channels in a window.</param>
/// <param name="Alpha">The factor of the mean of the squares.</param>
/// <param name="Beta">The exponent, negated.</param>
/// <param name="Bias">The number added to the mean of the squares.</param>
/// <param name="Output">The shape of the image.</param>
internal sealed record LocalResponseLayer(int Size, double Alpha, double Beta, double Bias, Shape Output) : LayerOperator(Output)
{
    /// <summary>The number of channels in a window before its own channel. (PyTorch, torch.nn.LocalResponseNorm.)</summary>
    public int Before => Size / 2;
}
