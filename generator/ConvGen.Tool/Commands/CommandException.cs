namespace ConvGen.Tool.Commands;

/// <summary>The exception that is thrown if a command cannot do what it was asked for.</summary>
/// <param name="message">What is wrong, and what to do, in one line.</param>
internal sealed class CommandException(string message) : Exception(message);
