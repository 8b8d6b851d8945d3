#if CONVGEN_GENERATOR
namespace ConvGen.Generator.Vocabulary;
#else
namespace ConvGen;
#endif

/// <summary>Specifies which place in an image each place in the resized image is taken from, along one axis.</summary>
/// <remarks>
/// <para>
/// Source: ONNX, operator Resize, coordinate_transformation_mode. The scale is the number of outputs per input: output extent / input
/// extent, unless it is given. Places beyond the outermost elements are moved to them.
/// </para>
/// <para>
/// PyTorch's torch.nn.Upsample with mode "bilinear" is <see cref="HalfPixel"/>, or <see cref="AlignCorners"/> with align_corners = True.
/// Its mode "nearest" is
/// <see cref="Asymmetric"/> with <see cref="NearestRounding.Floor"/>, and its mode "nearest-exact" is <see cref="HalfPixel"/> with
/// <see cref="NearestRounding.RoundPreferCeil"/>. The latter is also ONNX's former tf_half_pixel_for_nn with nearest_mode "floor".
/// </para>
/// </remarks>
public enum ResampleCoordinates
{
    /// <summary>
    /// What PyTorch uses: <see cref="HalfPixel"/> for <see cref="UpsampleMode.Linear"/>, and <see cref="Asymmetric"/> for <see cref="UpsampleMode.Nearest"/>.
    /// This is the default.
    /// </summary>
    Default,

    /// <summary>(x + 0.5) / scale − 0.5: the elements are squares, and the edges of both images are the same.</summary>
    HalfPixel,

    /// <summary>As <see cref="HalfPixel"/>, but a single output is the first input.</summary>
    PytorchHalfPixel,

    /// <summary>
    /// x·(input extent − 1) / (output extent − 1): the elements are points, and the outermost points of both images are the same. A single
    /// output is the first input.
    /// </summary>
    AlignCorners,

    /// <summary>x / scale: the first elements of both images are at the same place.</summary>
    Asymmetric,
}
