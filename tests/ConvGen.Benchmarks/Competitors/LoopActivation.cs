namespace ConvGen.Benchmarks;

/// <summary>The activations by their formulas, as PyTorch defines them.</summary>
internal static class LoopActivation
{
    public static float Of(float x, Activation activation, float leakySlope) => activation switch
    {
        Activation.Relu => MathF.Max(x, 0),
        Activation.Relu6 => MathF.Min(MathF.Max(x, 0), 6),
        Activation.LeakyRelu => x >= 0 ? x : x * leakySlope,
        Activation.Sigmoid => 1 / (1 + MathF.Exp(-x)),
        Activation.Tanh => MathF.Tanh(x),
        Activation.Silu => x / (1 + MathF.Exp(-x)),
        Activation.HardSwish => x * MathF.Min(MathF.Max(x + 3, 0), 6) / 6,
        Activation.HardSigmoid => MathF.Min(MathF.Max(x + 3, 0), 6) / 6,
        _ => x,
    };
}
