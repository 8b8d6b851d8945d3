namespace ConvGen.Benchmarks;

/// <summary>What the user of the program can put right, such as a shape that the generator refuses.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
