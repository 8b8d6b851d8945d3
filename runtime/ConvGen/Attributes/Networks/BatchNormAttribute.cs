namespace ConvGen;

/// <summary>Declares a batch normalization of a network, as it is at inference: each channel is scaled and shifted.</summary>
/// <remarks>
/// <code>
/// (x − running_mean) / √(running_var + epsilon)·weight + bias
/// </code>
/// <para>
/// After a convolution or a dense layer that nothing else reads, it is folded into that layer's weights and costs nothing (see
/// <see cref="BatchNorm"/>). Otherwise, each element is multiplied by the scale, then the shift is added; both are computed in double precision and
/// rounded once. The weights file's <c>num_batches_tracked</c> is passed over. Sources: PyTorch, torch.nn.BatchNorm2d in eval mode; ONNX, operator
/// BatchNormalization.
/// </para>
/// </remarks>
/// <param name="channels">The number of channels.</param>
public sealed class BatchNormAttribute(int channels) : WeightedLayerAttribute
{
    /// <summary>Gets the number of channels.</summary>
    public int Channels { get; } = channels;

    /// <summary>Gets or sets the number added to each variance. The default is 1e-5.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>
    /// Gets or sets a value that indicates whether there is a scale (<c>weight</c>) and a shift (<c>bias</c>) per channel. The default is
    /// <see langword="true"/>.
    /// </summary>
    public bool Affine { get; set; } = true;
}
