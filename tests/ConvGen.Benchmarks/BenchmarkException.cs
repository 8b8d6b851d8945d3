namespace ConvGen.Benchmarks;

/// <summary>An error that the user can correct, such as a shape that the generator rejects.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
