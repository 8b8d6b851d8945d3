namespace ConvGen;

/// <summary>Declares a layer of a network that resizes a signal, an image or a volume.</summary>
/// <remarks>
/// <para>
/// The defaults are those of PyTorch's mode "nearest". Interpolations are computed along the columns, then along the rows, and then along the slices.
/// </para>
/// <para>Sources: PyTorch, torch.nn.Upsample; ONNX, operator Resize.</para>
/// </remarks>
public sealed class UpsampleAttribute : LayerAttribute
{
    /// <summary>Declares a layer that enlarges all axes except the channels.</summary>
    /// <param name="scale">The number of output elements for each input element along each axis.</param>
    public UpsampleAttribute(int scale) => Scale = scale;

    /// <summary>Declares a layer that resizes an image to any size.</summary>
    /// <param name="outputHeight">The number of output rows.</param>
    /// <param name="outputWidth">The number of output columns.</param>
    public UpsampleAttribute(int outputHeight, int outputWidth)
    {
        OutputHeight = outputHeight;
        OutputWidth = outputWidth;
    }

    /// <summary>Gets the number of output elements for each input element along each axis, or 0 if the size of the output is given instead.</summary>
    public int Scale { get; }

    /// <summary>Gets the number of output rows, or 0 if the scale is given instead.</summary>
    public int OutputHeight { get; }

    /// <summary>Gets the number of output columns, or 0 if the scale is given instead.</summary>
    public int OutputWidth { get; }

    /// <summary>Gets or sets how elements are computed. The default is <see cref="UpsampleMode.Nearest"/>.</summary>
    public UpsampleMode Mode { get; set; }

    /// <summary>Gets or sets the places in the input that outputs are taken from. The default is what PyTorch uses for the mode.</summary>
    public ResampleCoordinates Coordinates { get; set; }

    /// <summary>
    /// Gets or sets which element is the nearest one. It cannot be set for other modes than <see cref="UpsampleMode.Nearest"/>. The default is
    /// <see cref="NearestRounding.Floor"/>.
    /// </summary>
    public NearestRounding Rounding { get; set; }
}
