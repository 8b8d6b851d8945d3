namespace MobileBlock;

/// <summary>
/// The building block: two generated layers and the image between them. There is only one such image, so a block supports one thread at a time.
/// </summary>
internal sealed class Block(FoldedConvolution depthwise, FoldedConvolution pointwise)
{
    private readonly Depthwise _depthwise = new(depthwise.Weights, depthwise.Bias);
    private readonly Pointwise _pointwise = new(pointwise.Weights, pointwise.Bias);
    private readonly float[] _between = new float[Depthwise.OutputLength];

    public const long MultiplyAdds = Depthwise.MultiplyAdds + Pointwise.MultiplyAdds;

    public void Forward(ReadOnlySpan<float> input, Span<float> output)
    {
        _depthwise.Forward(input, _between);
        _pointwise.Forward(_between, output);
    }
}
