namespace ConvGen.Testing;

/// <summary>The generator did something that a test did not expect. The message says what, and where.</summary>
public sealed class GeneratorAssertionException(string message, Exception? cause = null) : Exception(message, cause);
