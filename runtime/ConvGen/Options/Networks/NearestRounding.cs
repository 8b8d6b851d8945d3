#if CONVGEN_GENERATOR
namespace ConvGen.Generator.Vocabulary;
#else
namespace ConvGen;
#endif

/// <summary>Specifies which of two neighboring elements is the nearest one of a place between them.</summary>
/// <remarks>Source: ONNX, operator Resize, nearest_mode. ONNX's default is <see cref="RoundPreferFloor"/>.</remarks>
public enum NearestRounding
{
    /// <summary>The lower one, as in PyTorch's mode "nearest". This is the default.</summary>
    Floor,

    /// <summary>The upper one.</summary>
    Ceil,

    /// <summary>The closer one, and the lower one if the place is halfway between them.</summary>
    RoundPreferFloor,

    /// <summary>The closer one, and the upper one if the place is halfway between them.</summary>
    RoundPreferCeil,
}
