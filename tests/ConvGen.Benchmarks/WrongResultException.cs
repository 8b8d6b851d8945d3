namespace ConvGen.Benchmarks;

/// <summary>A competitor's result differs from the others. The message says which one, and where.</summary>
internal sealed class WrongResultException(string message) : Exception(message);
