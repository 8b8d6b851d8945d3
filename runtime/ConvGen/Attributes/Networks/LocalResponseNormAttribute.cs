namespace ConvGen;

/// <summary>
/// Declares a layer of a network that divides each element by a power of the mean of the squares at the same place in the neighboring channels.
/// </summary>
/// <remarks>
/// <code>
/// x·(K + Alpha·(Σ x² / size))^−Beta
/// </code>
/// <para>
/// The window of channel c has the size / 2 channels before it, rounded down, then c itself, and the channels after it. Channels that do not exist
/// count as zeros.
/// </para>
/// <para>Source: PyTorch, torch.nn.LocalResponseNorm. ONNX's operator LRN has the same window if the size is odd.</para>
/// </remarks>
/// <param name="size">The number of channels in a window.</param>
public sealed class LocalResponseNormAttribute(int size) : LayerAttribute
{
    /// <summary>Gets the number of channels in a window.</summary>
    public int Size { get; } = size;

    /// <summary>Gets or sets the factor of the mean of the squares: a finite number that is not negative. The default is 1e-4.</summary>
    public double Alpha { get; set; } = 1e-4;

    /// <summary>Gets or sets the exponent, negated: a positive number of at most 16. The default is 0.75.</summary>
    public double Beta { get; set; } = 0.75;

    /// <summary>Gets or sets the number added to the mean of the squares: a finite number that is not negative. The default is 1.</summary>
    public double K { get; set; } = 1;
}
