#if CONVGEN_GENERATOR
namespace ConvGen.Generator.Vocabulary;
#else
namespace ConvGen;
#endif

/// <summary>Specifies which of two neighboring elements is the nearest one of a place between them.</summary>
/// <remarks>Source: ONNX, operator Resize, nearest_mode.</remarks>
public enum NearestRounding
{
    /// <summary>The closer one, and the lower one if the place is halfway between them. This is the default.</summary>
    RoundPreferFloor,

    /// <summary>The closer one, and the upper one if the place is halfway between them.</summary>
    RoundPreferCeil,

    /// <summary>The lower one.</summary>
    Floor,

    /// <summary>The upper one.</summary>
    Ceil,
}
