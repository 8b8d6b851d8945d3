#if CONVGEN_GENERATOR
namespace ConvGen.Generator.Vocabulary;
#else
namespace ConvGen;
#endif

/// <summary>The defaults of options, for the attributes, the reference implementation and the generator.</summary>
internal static class OptionDefaults
{
    /// <summary>The slope of LeakyRelu, as in PyTorch's LeakyReLU and ONNX's LeakyRelu.</summary>
    public const float LeakySlope = 0.01f;

    /// <summary>The alpha of Elu, as in PyTorch's ELU and ONNX's Elu.</summary>
    public const float EluAlpha = 1;

    /// <summary>The smallest result of Clip, as in ONNX's Clip.</summary>
    public const float ClipMinimum = float.MinValue;

    /// <summary>The largest result of Clip, as in ONNX's Clip.</summary>
    public const float ClipMaximum = float.MaxValue;
}
