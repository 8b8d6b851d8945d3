#if CONVGEN_GENERATOR
namespace ConvGen.Generator.Vocabulary;
#else
namespace ConvGen;
#endif

/// <summary>Specifies how the elements of a resized image are computed.</summary>
/// <remarks>Sources: PyTorch, torch.nn.Upsample; ONNX, operator Resize.</remarks>
public enum UpsampleMode
{
    /// <summary>The nearest element. This is the default.</summary>
    Nearest,

    /// <summary>
    /// A linear interpolation along each axis except the channels: PyTorch's modes "linear" for a signal, "bilinear" for an image and "trilinear" for a volume.
    /// </summary>
    Linear,
}
