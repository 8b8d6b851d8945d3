namespace ConvGen.Benchmarks;

/// <summary>A competitor computes something else than the others. The message says which, and where.</summary>
internal sealed class WrongResultException(string message) : Exception(message);
