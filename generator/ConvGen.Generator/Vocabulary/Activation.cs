namespace ConvGen.Generator.Vocabulary;

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
