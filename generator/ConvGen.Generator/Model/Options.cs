namespace ConvGen.Generator.Model;

/// <summary>How much of a kernel is unrolled. The values match those of the public enum.</summary>
internal enum Unroll
{
    Auto,
    Full,
}

/// <summary>What is outside the input. The values match those of the public enum.</summary>
internal enum PaddingMode
{
    Zeros,
    Reflect,
    Replicate,
    Circular,
}

/// <summary>How the padding is derived from the shapes. The values match those of the public enum.</summary>
internal enum AutoPadding
{
    None,
    Valid,
    SameUpper,
    SameLower,
}

/// <summary>The order of an image's elements. The values match those of the public enum.</summary>
internal enum TensorLayout
{
    ChannelsFirst,
    ChannelsLast,
}

/// <summary>The function applied to each output. The values match those of the public enum.</summary>
internal enum Activation
{
    None,
    Relu,
    Relu6,
    LeakyRelu,
    Sigmoid,
    Tanh,
    Silu,
    HardSwish,
    HardSigmoid,
}
