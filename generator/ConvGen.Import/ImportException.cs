namespace ConvGen.Import;

/// <summary>The exception that is thrown if a model cannot be imported.</summary>
/// <param name="message">What is wrong, in one line.</param>
/// <param name="problems">Every node and value that cannot be compiled; empty if the file as a whole is wrong.</param>
public sealed class ImportException(string message, params IReadOnlyList<ImportProblem> problems) : Exception(message)
{
    /// <summary>Gets every node and value that cannot be compiled. It is empty if the file as a whole is wrong.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; } = problems;
}

/// <summary>A part of a model that cannot be compiled.</summary>
/// <param name="Operator">The operator of the node, such as <c>LSTM</c>; or <c>Input</c> or <c>Output</c>.</param>
/// <param name="Node">The name of the node; if it has none, that of its first output.</param>
/// <param name="Reason">Why it cannot be compiled, and what to do.</param>
public sealed record ImportProblem(string Operator, string Node, string Reason);
