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
}
