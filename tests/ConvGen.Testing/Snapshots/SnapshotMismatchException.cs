namespace ConvGen.Testing;

/// <summary>The generated code differs from the reviewed code. The message contains the files and the first line that differs.</summary>
public sealed class SnapshotMismatchException(string message) : Exception(message);
