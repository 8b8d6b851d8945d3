namespace ConvGen;

/// <summary>The options of all poolings of a network: each output is computed from a window of one channel.</summary>
/// <remarks>
/// <para>The output's extent along each axis, where <c>before</c> and <c>after</c> are the padding on both sides, is</para>
/// <code>
/// floor((extent + before + after − dilation·(kernel − 1) − 1) / stride) + 1
/// </code>
/// <para>
/// With <see cref="CeilMode"/>, it is rounded up instead, but the last window must begin inside the input or the padding before it.
/// Sources: PyTorch, torch.nn.MaxPool2d and AvgPool2d; ONNX, operators MaxPool and AveragePool.
/// </para>
/// </remarks>
public abstract class PoolAttribute : LayerAttribute
{
    private protected PoolAttribute()
    {
    }

    /// <summary>Gets or sets the step between neighboring windows. The default is 0: the kernel's extent, so that windows touch.</summary>
    public int Stride { get; set; }

    /// <summary>Gets or sets the number of elements added at each side of the input. The default is 0. Less than the kernel's extent.</summary>
    public int Padding { get; set; }

    /// <summary>Gets or sets the step between neighboring taps of a window. The default is 1.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>
    /// Gets or sets a value that indicates whether the output's extent is rounded up, so that the last windows may reach beyond the padded input.
    /// The default is <see langword="false"/>.
    /// </summary>
    public bool CeilMode { get; set; }
}
