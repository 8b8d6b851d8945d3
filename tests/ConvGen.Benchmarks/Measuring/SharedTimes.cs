namespace ConvGen.Benchmarks;

/// <summary>Times for one call, in seconds, in the samples during which other work shared the core; null if there were none.</summary>
/// <param name="Forward">The generated layer.</param>
/// <param name="Onnx">ONNX Runtime.</param>
internal sealed record SharedTimes(double? Forward, double? Onnx);
