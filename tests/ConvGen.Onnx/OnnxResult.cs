namespace ConvGen.Onnx;

/// <summary>What a model computes: one of its outputs.</summary>
/// <param name="Name">The output's name.</param>
/// <param name="Dimensions">Its dimensions, the batch included.</param>
/// <param name="Elements">Its elements.</param>
internal sealed record OnnxResult(string Name, IReadOnlyList<long> Dimensions, float[] Elements);
