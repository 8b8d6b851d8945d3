namespace ConvGen;

/// <summary>Declares a layer of a network that adds elements around an image.</summary>
/// <remarks>
/// <para>A convolution pads its input without a copy, so this layer is for what its own padding cannot do.</para>
/// <para>Sources: PyTorch, torch.nn.functional.pad; ONNX, operator Pad.</para>
/// </remarks>
public sealed class PadAttribute : LayerAttribute
{
    /// <summary>Gets or sets the padding on all sides of a signal, an image or a volume; not along the channels. The default is 0.</summary>
    public int Padding { get; set; }

    /// <summary>Gets or sets the number of channels added before the first one. The default is 0.</summary>
    public int ChannelsBefore { get; set; }

    /// <summary>Gets or sets the number of channels added after the last one. The default is 0.</summary>
    public int ChannelsAfter { get; set; }

    /// <summary>Gets or sets the number of slices added before the first one. The default is 0. Must equal <see cref="Padding"/> if both are set.</summary>
    public int PaddingFront { get; set; }

    /// <summary>Gets or sets the number of slices added after the last one. The default is 0. Must equal <see cref="Padding"/> if both are set.</summary>
    public int PaddingBack { get; set; }

    /// <summary>Gets or sets the number of rows added above the first one. The default is 0. Must equal <see cref="Padding"/> if both are set.</summary>
    public int PaddingTop { get; set; }

    /// <summary>Gets or sets the number of rows added below the last one. The default is 0. Must equal <see cref="Padding"/> if both are set.</summary>
    public int PaddingBottom { get; set; }

    /// <summary>Gets or sets the number of columns added to the left of the first one. The default is 0. Must equal <see cref="Padding"/> if both are set.</summary>
    public int PaddingLeft { get; set; }

    /// <summary>Gets or sets the number of columns added to the right of the last one. The default is 0. Must equal <see cref="Padding"/> if both are set.</summary>
    public int PaddingRight { get; set; }

    /// <summary>Gets or sets what the padding consists of. The default is <see cref="PaddingMode.Zeros"/>.</summary>
    public PaddingMode PaddingMode { get; set; }

    /// <summary>Gets or sets the number that the padding consists of in place of zeros. The default is 0.</summary>
    public double Value { get; set; }
}
