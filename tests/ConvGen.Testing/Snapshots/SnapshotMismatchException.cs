namespace ConvGen.Testing;

/// <summary>What is generated is not what was last reviewed. The message names the files and the first line that differs.</summary>
public sealed class SnapshotMismatchException(string message) : Exception(message);
