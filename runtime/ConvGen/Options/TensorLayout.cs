#if CONVGEN_GENERATOR
namespace ConvGen.Generator.Vocabulary;
#else
namespace ConvGen;
#endif

/// <summary>
/// Specifies the order of the elements of the input and the output. The last dimension varies fastest. The layout does not affect the weights' order.
/// </summary>
public enum TensorLayout
{
    /// <summary>(channels, [depth, [height,]] width): one channel after the other, as in PyTorch. This is the default.</summary>
    ChannelsFirst,

    /// <summary>([depth, [height,]] width, channels): the channels of each pixel are contiguous, as in image files.</summary>
    ChannelsLast,
}
