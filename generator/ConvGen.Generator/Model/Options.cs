namespace ConvGen.Generator.Model;

/// <summary>How much of a kernel is spelled out; numbered as the attribute's enum.</summary>
internal enum Unroll
{
    Auto,
    Full,
}

/// <summary>What lies beside the input; numbered as the attribute's enum.</summary>
internal enum PaddingMode
{
    Zeros,
    Reflect,
    Replicate,
    Circular,
}

/// <summary>How padding follows from the shapes; numbered as the attribute's enum.</summary>
internal enum AutoPadding
{
    None,
    Valid,
    SameUpper,
    SameLower,
}

/// <summary>The order of an image's elements; numbered as the attribute's enum.</summary>
internal enum TensorLayout
{
    ChannelsFirst,
    ChannelsLast,
}

/// <summary>What is applied to each output; numbered as the attribute's enum.</summary>
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
