namespace ConvGen.Benchmarks;

/// <summary>What the user of the program can put right, or must know: a shape that is refused, a wrong result.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
